import { expect, test } from 'vitest';
import { isTimeZone, nextAt, wallMinutes } from './zoned-time.ts';

const next = (zone: string, time: string, after: string, options?: { twice: boolean }) =>
  nextAt(zone, time, new Date(after), options).toISOString();

test('isTimeZone() knows the names of time zones and nothing else', () => {
  expect(['Europe/Berlin', 'America/New_York', 'UTC'].map(isTimeZone)).toEqual([true, true, true]);
  expect(['Europe/Atlantis', '', 'CET/CEST', '7'].map(isTimeZone)).toEqual([false, false, false, false]);
});

test('wallMinutes() reads the clock on the wall', () => {
  expect(wallMinutes('UTC', new Date('2025-01-05T00:00:59.999Z'))).toBe(0);
  expect(wallMinutes('Asia/Kathmandu', new Date('2025-01-05T20:30:00Z'))).toBe(2 * 60 + 15);
  expect(wallMinutes('America/New_York', new Date('1969-12-31T03:10:00Z'))).toBe(22 * 60 + 10);
});

test.each([
  ['later the same day', 'Europe/Berlin', '07:00', '2025-01-05T05:59:59Z', '2025-01-05T06:00:00.000Z'],
  [
    'the next day once it is that time',
    'Europe/Berlin',
    '07:00',
    '2025-01-05T06:00:00Z',
    '2025-01-06T06:00:00.000Z',
  ],
  ['a day ahead of UTC', 'Pacific/Auckland', '07:00', '2025-01-05T18:00:00Z', '2025-01-06T18:00:00.000Z'],
  ['a day behind UTC', 'America/Los_Angeles', '23:30', '2025-01-05T07:00:00Z', '2025-01-05T07:30:00.000Z'],
  [
    'an hour earlier in UTC from the day of summer time on',
    'Europe/Berlin',
    '07:00',
    '2025-03-29T06:00:00Z',
    '2025-03-30T05:00:00.000Z',
  ],
  [
    'as much later where clocks jump over it',
    'Europe/Berlin',
    '02:30',
    '2025-03-29T12:00:00Z',
    '2025-03-30T01:30:00.000Z',
  ],
  ['the first of two', 'Europe/Berlin', '02:30', '2025-10-25T12:00:00Z', '2025-10-26T00:30:00.000Z'],
  ['not the second of two', 'Europe/Berlin', '02:30', '2025-10-26T00:30:00Z', '2025-10-27T01:30:00.000Z'],
  [
    'half an hour of summer time',
    'Australia/Lord_Howe',
    '02:15',
    '2025-10-04T12:00:00Z',
    '2025-10-04T15:45:00.000Z',
  ],
  ['a day that was left out', 'Pacific/Apia', '12:00', '2011-12-29T23:00:00Z', '2011-12-30T22:00:00.000Z'],
])('nextAt() is %s', (_, zone, time, after, wanted) => {
  expect(next(zone, time, after)).toBe(wanted);
});

test('nextAt() counts both moments of a time that comes twice where that is asked for', () => {
  const zone = 'America/New_York';
  expect(next(zone, '01:30', '2025-11-02T05:30:00Z', { twice: true })).toBe('2025-11-02T06:30:00.000Z');
  expect(next(zone, '01:30', '2025-11-02T06:30:00Z', { twice: true })).toBe('2025-11-03T06:30:00.000Z');
});
