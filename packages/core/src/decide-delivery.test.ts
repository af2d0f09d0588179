import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { AlertPolicy } from './alert-policy.ts';
import { decideDelivery, type Lately } from './decide-delivery.ts';
import { alertOn } from './fixtures/alerts.ts';

type Wishes = z.input<typeof AlertPolicy>;

const NOTHING: Lately = { told: null, messages: 0 };
const NOON = '2025-05-06T12:00:00.000Z';

const decide = (
  wishes: Wishes,
  {
    alert = alertOn(),
    lately = NOTHING,
    now = NOON,
  }: { alert?: ReturnType<typeof alertOn>; lately?: Lately; now?: string } = {},
) => decideDelivery(AlertPolicy.parse(wishes), alert, lately, new Date(now));

const NOW = { kind: 'now', digest: null };
const because = (why: string) => ({ kind: 'suppressed', why });
const digestAt = (due: string) => expect.objectContaining({ kind: 'digest', due });

describe('decideDelivery() on what is wanted', () => {
  test.each<[string, Wishes, object]>([
    ['tells at once without wishes', {}, NOW],
    [
      'keeps back a relation that is not wanted',
      { relations: ['updates'] },
      because('policy: "contradicts" is not among the relations'),
    ],
    [
      'keeps back what is not sure enough',
      { minConfidence: 0.81 },
      because('policy: confidence 0.80 is below 0.81'),
    ],
    ['tells what is just sure enough', { minConfidence: 0.8 }, NOW],
    [
      'keeps back what nobody watches',
      { claims: 'watched' },
      because('policy: only watched claims are told'),
    ],
    ['tells of a source by its domain', { sources: ['northpost.example'] }, NOW],
    ['tells of a source by its name in any case', { sources: ['north POST'] }, NOW],
    [
      "does not take the claim's source for the one that speaks now",
      { sources: ['vale.example'] },
      because('policy: "North Post" is not among the sources'),
    ],
    [
      'does not take the end of a name for a domain',
      { sources: ['post.example'] },
      because('policy: "North Post" is not among the sources'),
    ],
    ['tells what has one of the keywords on either side', { keywords: ['tram', 'monday'] }, NOW],
    [
      'keeps back what has none of the keywords',
      { keywords: ['mon'] },
      because('policy: none of the keywords is in it'),
    ],
    ['takes a keyword with a star for a beginning', { keywords: ['mon*'] }, NOW],
    ['mutes a word on either side', { mute: ['county'] }, because('muted: county')],
    ['does not mute a part of a word', { mute: ['count'] }, NOW],
    ['mutes a word that is no pattern', { mute: ['c.unty', '('] }, NOW],
    ['mutes a publisher, subdomains included', { mute: ['vale.example'] }, because('muted: vale.example')],
    ['mutes a claim by the id that is shown', { mute: ['claim-01'] }, because('muted: claim-01')],
    ['does not take less than that for an id', { mute: ['claim-0'] }, NOW],
    [
      'mutes until a date',
      { mute: [{ what: 'corran', until: '2025-05-07' }] },
      because('muted until 2025-05-07: corran'),
    ],
    ['mutes no more from that date on', { mute: [{ what: 'corran', until: '2025-05-06' }] }, NOW],
  ])('%s', (_, wishes, wanted) => {
    expect(decide(wishes)).toEqual(wanted);
  });
});

describe('decideDelivery() in a cool-down', () => {
  const told = (relation: 'confirms' | 'updates' | 'contradicts', at: string): Lately => ({
    told: { relation, at },
    messages: 0,
  });

  test.each<[string, Lately, object]>([
    [
      'keeps back the same relation',
      told('contradicts', '2025-05-06T10:00:00.001Z'),
      because('cool-down: the claim was told at 2025-05-06 10:00 UTC'),
    ],
    ['is over after its time', told('contradicts', '2025-05-06T10:00:00.000Z'), NOW],
    ['lets through what is more serious', told('confirms', '2025-05-06T11:59:00.000Z'), NOW],
  ])('%s', (_, lately, wanted) => {
    expect(decide({ coolDown: '2h' }, { lately })).toEqual(wanted);
  });

  test('keeps back what is less serious', () => {
    const alert = alertOn({ relation: 'confirms' });
    const lately = told('contradicts', '2025-05-06T11:59:00.000Z');
    expect(decide({ coolDown: '2h' }, { alert, lately })).toMatchObject({ kind: 'suppressed' });
  });

  test('is none without one', () => {
    expect(decide({}, { lately: told('contradicts', NOON) })).toEqual(NOW);
  });
});

describe('decideDelivery() with a cap', () => {
  test.each([
    [0, NOW],
    [1, NOW],
    [2, { kind: 'digest', due: '2025-05-06T13:00:00.000Z', why: 'more than 2 messages in this hour' }],
  ])('after %d messages in this hour', (messages, wanted) => {
    expect(decide({ maxPerHour: 2 }, { lately: { told: null, messages } })).toEqual(wanted);
  });

  test("puts off to the end of the quiet hours what the hour's end would bring in them", () => {
    const quietHours = { from: '13:00', until: '15:00', timeZone: 'UTC' };
    expect(decide({ maxPerHour: 1, quietHours }, { lately: { told: null, messages: 1 } })).toEqual(
      digestAt('2025-05-06T15:00:00.000Z'),
    );
  });
});

describe('decideDelivery() with a digest', () => {
  test.each<[string, Wishes['digest'], object]>([
    [
      'hourly',
      { every: 'hour' },
      { kind: 'digest', due: '2025-05-06T13:00:00.000Z', why: 'a digest every hour' },
    ],
    [
      'daily',
      { every: 'day', at: '07:00', timeZone: 'Europe/Berlin' },
      { kind: 'digest', due: '2025-05-07T05:00:00.000Z', why: 'a digest every day' },
    ],
    [
      'daily, later today',
      { every: 'day', at: '15:30', timeZone: 'Europe/Berlin' },
      digestAt('2025-05-06T13:30:00.000Z'),
    ],
    [
      'beside telling at once',
      { every: 'hour', beside: true },
      { kind: 'now', digest: '2025-05-06T13:00:00.000Z' },
    ],
  ])('%s', (_, digest, wanted) => {
    expect(decide({ digest })).toEqual(wanted);
  });

  test('counts on to the next one at the very moment of one', () => {
    expect(decide({ digest: { every: 'hour' } }, { now: '2025-05-06T13:00:00.000Z' })).toEqual(
      digestAt('2025-05-06T14:00:00.000Z'),
    );
  });

  test('does not come in quiet hours', () => {
    const digest = { every: 'hour' as const };
    const quietHours = {
      from: '12:30',
      until: '14:45',
      timeZone: 'UTC',
      breakThrough: ['contradicts' as const],
    };
    expect(decide({ digest, quietHours })).toEqual(digestAt('2025-05-06T14:45:00.000Z'));
  });
});
