import type { PollFacts } from '@claimwire/core';
import { expect, test } from 'vitest';
import { nextPoll } from './next-poll.ts';

const NOW = new Date('2026-05-04T10:00:00Z');

/** Seconds until the next poll. */
function pause(facts: Partial<PollFacts>): number {
  const next = nextPoll({
    now: NOW,
    intervalSeconds: 900,
    ttlSeconds: null,
    freshSeconds: null,
    retrySeconds: null,
    failures: 0,
    random: 0,
    ...facts,
  });
  return (next.getTime() - NOW.getTime()) / 1000;
}

test('nextPoll() keeps to the interval', () => {
  expect(pause({})).toBe(900);
});

test('nextPoll() waits as long as feed or server ask, but no longer than six hours for them', () => {
  expect(pause({ ttlSeconds: 1800 })).toBe(1800);
  expect(pause({ ttlSeconds: 1800, freshSeconds: 3600 })).toBe(3600);
  expect(pause({ freshSeconds: 31_536_000 })).toBe(21_600);
  expect(pause({ ttlSeconds: 60 })).toBe(900);
});

test('nextPoll() never polls more than once a minute', () => {
  expect(pause({ intervalSeconds: 1 })).toBe(60);
});

test('nextPoll() grants the user a slow interval', () => {
  expect(pause({ intervalSeconds: 86_400 })).toBe(86_400);
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
