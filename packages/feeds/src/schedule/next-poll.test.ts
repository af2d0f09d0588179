import type { PollFacts } from '@claimwire/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextPoll } from './next-poll.ts';

/** A Monday. */
const NOW = new Date('2026-05-04T10:00:00Z');
const FACTS: PollFacts = {
  now: NOW,
  intervalSeconds: 900,
  hints: { ttlSeconds: null, skipHours: [], skipDays: [] },
  freshSeconds: null,
  retrySeconds: null,
  changeSeconds: null,
  pushed: false,
  failures: 0,
  random: 0,
};

/** Seconds until the next poll. */
const pause = (facts: Partial<PollFacts>): number =>
  (nextPoll({ ...FACTS, ...facts }).getTime() - NOW.getTime()) / 1000;

const ttl = (ttlSeconds: number) => ({ hints: { ...FACTS.hints, ttlSeconds } });

test('nextPoll() keeps to the interval', () => {
  expect(pause({})).toBe(900);
});

test('nextPoll() waits as long as feed or server ask, but no longer than a day for them', () => {
  expect(pause(ttl(1800))).toBe(1800);
  expect(pause({ ...ttl(1800), freshSeconds: 3600 })).toBe(3600);
  expect(pause({ freshSeconds: 31_536_000 })).toBe(86_400);
  expect(pause(ttl(60))).toBe(900);
});

test('nextPoll() asks a feed that rarely changes more rarely, down to once a day', () => {
  expect(pause({ changeSeconds: 600 })).toBe(900);
  expect(pause({ changeSeconds: 24 * 3600 })).toBe(2 * 3600);
  expect(pause({ changeSeconds: 400 * 86_400 })).toBe(86_400);
});

test('nextPoll() only makes sure now and then while a hub pushes', () => {
  expect(pause({ pushed: true })).toBe(6 * 3600);
  expect(pause({ pushed: true, intervalSeconds: 8 * 3600 })).toBe(8 * 3600);
});

test('nextPoll() never polls more than once a minute', () => {
  expect(pause({ intervalSeconds: 1 })).toBe(60);
});

test('nextPoll() grants the user a slow interval, up to a week', () => {
  expect(pause({ intervalSeconds: 3 * 86_400 })).toBe(3 * 86_400);
  expect(pause({ intervalSeconds: 1e9 })).toBe(604_800);
});

test('nextPoll() doubles the pause with every failure, up to half a day', () => {
  expect([1, 2, 3, 4].map((failures) => pause({ failures }))).toEqual([900, 1800, 3600, 7200]);
  expect(pause({ failures: 500 })).toBe(43_200);
  expect(pause({ failures: 500, intervalSeconds: 86_400 })).toBe(86_400);
});

test('nextPoll() obeys Retry-After, up to a week', () => {
  expect(pause({ retrySeconds: 7200, failures: 1 })).toBe(7200);
  expect(pause({ retrySeconds: 5, failures: 1 })).toBe(900);
  expect(pause({ retrySeconds: 1e9, failures: 1 })).toBe(604_800);
});

test('nextPoll() only ever adds jitter, at most a tenth', () => {
  expect(pause({ random: 1 })).toBe(990);
  expect(pause({ random: 0.5, retrySeconds: 1000 })).toBe(1050);
});

const next = (hints: Partial<PollFacts['hints']>, more: Partial<PollFacts> = {}): string =>
  nextPoll({ ...FACTS, hints: { ...FACTS.hints, ...hints }, ...more }).toISOString();

test('nextPoll() passes over the hours that the feed wants to be spared, in GMT', () => {
  expect(next({ skipHours: [9, 11] })).toBe('2026-05-04T10:15:00.000Z');
  expect(next({ skipHours: [10, 11, 13] })).toBe('2026-05-04T12:00:00.000Z');
  expect(next({ skipHours: [22, 23, 0, 1] }, { intervalSeconds: 12 * 3600 })).toBe(
    '2026-05-05T02:00:00.000Z',
  );
  expect(next({ skipHours: [10] }, { random: 1 })).toBe('2026-05-04T11:10:00.000Z');
});

test('nextPoll() passes over whole days, and hours after them', () => {
  expect(next({ skipDays: [1, 2], skipHours: [0] })).toBe('2026-05-06T01:00:00.000Z');
});

test('nextPoll() does not believe a feed that wants to be spared for good', () => {
  const hours = Array.from({ length: 24 }, (_, hour) => hour);
  expect(next({ skipHours: hours, skipDays: [0, 1, 2, 3, 4, 5, 6] })).toBe('2026-05-04T10:15:00.000Z');
});

test('nextPoll() lies ahead, within two weeks, in no hour and on no day to be spared', () => {
  const seconds = fc.option(fc.integer({ min: 0, max: 1e9 }));
  const facts = fc.record({
    now: fc.constant(NOW),
    intervalSeconds: fc.integer({ min: 0, max: 1e9 }),
    hints: fc.record({
      ttlSeconds: seconds,
      skipHours: fc.uniqueArray(fc.integer({ min: 0, max: 23 })),
      skipDays: fc.uniqueArray(fc.integer({ min: 0, max: 6 })),
    }),
    freshSeconds: seconds,
    retrySeconds: seconds,
    changeSeconds: seconds,
    pushed: fc.boolean(),
    failures: fc.nat(100_000),
    random: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(facts, (given) => {
      const time = nextPoll(given);
      const { skipHours, skipDays } = given.hints;
      expect(time.getTime() - NOW.getTime()).toBeGreaterThanOrEqual(60_000);
      expect(time.getTime() - NOW.getTime()).toBeLessThanOrEqual(15 * 86_400_000);
      if (skipHours.length < 24) expect(skipHours).not.toContain(time.getUTCHours());
      if (skipDays.length < 7) expect(skipDays).not.toContain(time.getUTCDay());
    }),
  );
});
