import { expect, test } from 'vitest';
import { apart } from './apart.ts';
import { comparisonOf, elsewhere, first, second } from './fixtures/articles.ts';

const DEAD = 'Twelve people were killed.';

test('two sentences of one event are not apart', () => {
  expect(apart(comparisonOf(first(DEAD), second(DEAD)))).toBe(false);
});

test('sentences that name two places are apart', () => {
  expect(
    apart(comparisonOf(first('In Pelvar twelve people were killed.'), second('In Kestovia 20 were killed.'))),
  ).toBe(true);
});

test('sentences of articles about two events are apart', () => {
  expect(apart(comparisonOf(first(DEAD), elsewhere(DEAD)))).toBe(true);
});
