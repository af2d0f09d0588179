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

test('a guess meets what it guesses at, from either side', () => {
  expect(sharesOrigin(['~outlet:norda'], ['outlet:norda'])).toBe(true);
  expect(sharesOrigin(['outlet:norda'], ['~outlet:norda'])).toBe(true);
  expect(countOrigins([['~outlet:norda', 'a'], ['b'], ['outlet:norda', 'b']])).toBe(1);
});

test('two guesses at one name do not meet: it may be a person whom both heard', () => {
  expect(sharesOrigin(['~outlet:norda'], ['~outlet:norda'])).toBe(false);
  expect(
    countOrigins([
      ['~outlet:norda', 'a'],
      ['~outlet:norda', 'b'],
    ]),
  ).toBe(2);
});
