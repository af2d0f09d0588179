import { expect, test } from 'vitest';
import { DateArgument } from './date-argument.ts';
import { durationText } from './duration-text.ts';
import { SinceArgument, sinceInstant } from './since-argument.ts';

test('DateArgument takes days, times and zones, and makes one spelling of them', () => {
  expect(DateArgument.parse('2024-03-24')).toBe('2024-03-24T12:00:00.000Z');
  expect(DateArgument.parse('2024-03-24T08:00:00Z')).toBe('2024-03-24T08:00:00.000Z');
  expect(DateArgument.parse('2024-03-24 08:00')).toBe('2024-03-24T08:00:00.000Z');
  expect(DateArgument.parse('2024-03-24T08:00:00+02:00')).toBe('2024-03-24T06:00:00.000Z');
});

test.each(['soon', '24.3.2024', '2024-13-01', '2024-02-30T25:00:00Z', ''])(
  'DateArgument refuses "%s"',
  (text) => {
    expect(DateArgument.safeParse(text)).toMatchObject({
      success: false,
      error: { issues: [{ message: 'wants a date such as 2024-03-24 or 2024-03-24T08:00:00Z' }] },
    });
  },
);

test('SinceArgument takes a length of time back from now, or a date from its first moment on', () => {
  const now = new Date('2024-03-24T12:00:00Z');
  const since = (text: string) => sinceInstant(SinceArgument.parse(text), now);
  expect(since('6h')).toBe('2024-03-24T06:00:00.000Z');
  expect(since('2024-03-20')).toBe('2024-03-20T00:00:00.000Z');
  expect(since('2024-03-20T10:30')).toBe('2024-03-20T10:30:00.000Z');
  expect(SinceArgument.safeParse('yesterday').success).toBe(false);
});

test('durationText() spells seconds as the configuration does', () => {
  expect([90, 600, 21_600, 172_800, 0].map(durationText)).toEqual(['90s', '10m', '6h', '2d', '0s']);
});
