import { expect, test } from 'vitest';
import { changePace, quietSeconds } from './change-pace.ts';
import type { ParsedFeed } from './feed-reader.ts';

const HOUR = 3600;
const START = Date.parse('2026-05-04T10:00:00Z');
const at = (hours: number) => new Date(START + hours * HOUR * 1000);
const UNKNOWN = { lastChange: null, changeSeconds: null };

/** A feed whose items are so many hours old at the start. */
function feed(...ages: readonly (number | null)[]): ParsedFeed {
  const items = ages.map((age) => ({
    title: null,
    link: null,
    id: null,
    published: age === null ? null : at(-age).toISOString(),
    updated: null,
    author: null,
    summary: null,
    content: null,
    source: null,
  }));
  const hints = { ttlSeconds: null, skipHours: [], skipDays: [] };
  return { title: null, link: null, language: null, hints, links: { hub: null, self: null }, items };
}

test('the dates of its items tell how often a feed changes when it is first seen', () => {
  const pace = changePace(UNKNOWN, feed(2, 6, 10, null), 4, at(0));
  expect(pace).toEqual({ lastChange: at(-2).toISOString(), changeSeconds: 4 * HOUR });
  expect(quietSeconds(pace, at(0))).toBe(4 * HOUR);
});

test('dates that lie ahead tell nothing, nor do two', () => {
  expect(changePace(UNKNOWN, feed(-5, 1, 3), 3, at(0))).toEqual({
    lastChange: at(-1).toISOString(),
    changeSeconds: null,
  });
  expect(changePace(UNKNOWN, feed(null), 1, at(0))).toEqual({
    lastChange: at(0).toISOString(),
    changeSeconds: null,
  });
});

test('a busy feed that was asked rarely is known as busy after one poll', () => {
  const slow = { lastChange: at(0).toISOString(), changeSeconds: 48 * HOUR };
  const { changeSeconds } = changePace(slow, feed(), 24, at(24));
  expect(changeSeconds).toBeGreaterThanOrEqual(HOUR);
  expect(changeSeconds).toBeLessThan(1.1 * HOUR);
});

test('one late item changes the average a little', () => {
  const hourly = { lastChange: at(0).toISOString(), changeSeconds: HOUR };
  expect(changePace(hourly, feed(), 1, at(11))).toEqual({
    lastChange: at(11).toISOString(),
    changeSeconds: 4 * HOUR,
  });
});

test('while nothing changes, the time since the last change counts', () => {
  const hourly = { lastChange: at(0).toISOString(), changeSeconds: HOUR };
  const later = changePace(hourly, feed(), 0, at(100));
  expect(later).toEqual(hourly);
  expect(quietSeconds(later, at(100))).toBe(100 * HOUR);
  expect(quietSeconds(later, at(0.5))).toBe(HOUR);
  expect(quietSeconds(UNKNOWN, at(0))).toBeNull();
});
