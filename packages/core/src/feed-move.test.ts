import { expect, test } from 'vitest';
import { afterMove } from './feed-move.ts';

const CONFIGURED = 'https://news.example/feed';
const TO = 'https://feeds.example/news';
const START = Date.parse('2026-05-04T10:00:00Z');

interface Poll {
  readonly hour: number;
  readonly movedTo: string | null;
}

/** Where a feed is asked for after these polls; null for its configured address. */
function addressAfter(polls: readonly Poll[], configured = CONFIGURED): string | null {
  let state: ReturnType<typeof afterMove> = { address: null, moving: null };
  for (const { hour, movedTo } of polls) {
    state = afterMove(configured, state, movedTo, new Date(START + hour * 3_600_000));
  }
  return state.address;
}

const often = (movedTo: string, hours: readonly number[]): Poll[] => hours.map((hour) => ({ hour, movedTo }));

test('a permanent redirect is believed after three polls in a row over a day', () => {
  expect(addressAfter(often(TO, [0, 12]))).toBeNull();
  expect(addressAfter(often(TO, [0, 12, 24]))).toBe(TO);
});

test('it is not believed sooner, however often it is met, nor after two polls, however far apart', () => {
  expect(addressAfter(often(TO, [0, 1, 2, 3, 4, 5, 23]))).toBeNull();
  expect(addressAfter(often(TO, [0, 240]))).toBeNull();
});

test('an answer without it, or with another, begins the count anew', () => {
  expect(addressAfter([...often(TO, [0, 12]), { hour: 20, movedTo: null }, ...often(TO, [24])])).toBeNull();
  expect(addressAfter([...often(TO, [0, 12]), ...often(`${TO}2`, [20]), ...often(TO, [24])])).toBeNull();
});

test('a feed that moved once may move again, and back', () => {
  const moved = often(TO, [0, 12, 24]);
  expect(addressAfter([...moved, ...often('https://third.example/', [30, 40, 60])])).toBe(
    'https://third.example/',
  );
  expect(addressAfter([...moved, ...often(CONFIGURED, [30, 40, 60])])).toBeNull();
  expect(addressAfter([...moved, { hour: 30, movedTo: null }])).toBe(TO);
});

test.each([
  ['https://ada:secret@news.example/feed', TO],
  ['https://news.example/feed?key=secret', TO],
  [CONFIGURED, 'https://ada:secret@feeds.example/'],
  [CONFIGURED, 'http://feeds.example/news'],
])('a move from %s to %s is followed, but not remembered', (configured, to) => {
  expect(addressAfter(often(to, [0, 12, 24, 36]), configured)).toBeNull();
});
