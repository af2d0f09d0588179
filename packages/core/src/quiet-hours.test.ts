import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { AlertPolicy } from './alert-policy.ts';
import { decideDelivery } from './decide-delivery.ts';
import { alertOn } from './fixtures/alerts.ts';

const decide = (
  wishes: z.input<typeof AlertPolicy>,
  { now = '2025-05-06T12:00:00.000Z', alert = alertOn() } = {},
) => decideDelivery(AlertPolicy.parse(wishes), alert, { told: null, messages: 0 }, new Date(now));

const NOW = { kind: 'now', digest: null };
const digestAt = (due: string) => expect.objectContaining({ kind: 'digest', due });

describe('decideDelivery() in quiet hours', () => {
  const night = { from: '22:00', until: '07:00', timeZone: 'Europe/Berlin' };

  test.each<[string, string, object]>([
    ['before them', '2025-05-06T19:59:59.999Z', NOW],
    [
      'from their first moment on',
      '2025-05-06T20:00:00.000Z',
      { kind: 'digest', due: '2025-05-07T05:00:00.000Z', why: 'quiet hours until 07:00' },
    ],
    ['after midnight', '2025-05-07T01:00:00.000Z', digestAt('2025-05-07T05:00:00.000Z')],
    ['to their last minute', '2025-05-07T04:59:59.999Z', digestAt('2025-05-07T05:00:00.000Z')],
    ['at their end', '2025-05-07T05:00:00.000Z', NOW],
    [
      'an hour earlier in UTC once it is summer',
      '2025-03-30T04:59:00.000Z',
      digestAt('2025-03-30T05:00:00.000Z'),
    ],
    [
      'an hour longer when clocks are put back',
      '2025-10-26T05:30:00.000Z',
      digestAt('2025-10-26T06:00:00.000Z'),
    ],
  ])('%s', (_, now, wanted) => {
    expect(decide({ quietHours: night }, { now })).toEqual(wanted);
  });

  test('that end at a time which comes twice end twice', () => {
    const quietHours = { from: '01:00', until: '02:30', timeZone: 'Europe/Berlin' };
    const at = (now: string) => decide({ quietHours }, { now });
    expect(at('2025-10-26T00:15:00.000Z')).toEqual(digestAt('2025-10-26T00:30:00.000Z'));
    expect(at('2025-10-26T00:45:00.000Z')).toEqual(NOW);
    expect(at('2025-10-26T01:15:00.000Z')).toEqual(digestAt('2025-10-26T01:30:00.000Z'));
    expect(at('2025-10-26T01:30:00.000Z')).toEqual(NOW);
  });

  test('let through what may break through, and nothing else', () => {
    const quietHours = { ...night, breakThrough: ['contradicts' as const] };
    const now = '2025-05-06T23:00:00.000Z';
    expect(decide({ quietHours }, { now })).toEqual(NOW);
    expect(decide({ quietHours }, { now, alert: alertOn({ relation: 'updates' }) })).toEqual(
      digestAt('2025-05-07T05:00:00.000Z'),
    );
  });

  test('that end when they begin are none', () => {
    const quietHours = { from: '08:00', until: '08:00', timeZone: 'UTC' };
    expect(decide({ quietHours })).toEqual(NOW);
  });
});
