import { expect, test } from 'vitest';
import { countOrigins, sharesOrigin } from './origin.ts';

test('ten copies of one wire story are one origin', () => {
  const copies = Array.from({ length: 10 }, (_, i) => [`publisher:${i}`, 'wire:norda']);
  expect(countOrigins(copies)).toBe(1);
});

test('origins that meet only through a third are one', () => {
  expect(
    countOrigins([
      ['a', 'b'],
      ['c', 'd'],
      ['b', 'c'],
    ]),
  ).toBe(1);
});

test('origins without a common key are counted apart', () => {
  expect(countOrigins([['a'], ['b'], ['c', 'd']])).toBe(3);
});

test('what has no keys neither counts nor shares', () => {
  expect(countOrigins([[], ['a']])).toBe(1);
  expect(sharesOrigin([], [])).toBe(false);
});
