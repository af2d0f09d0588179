import { expect, test } from 'vitest';
import { comparisonOf, elsewhere, first, second, sideOf } from './fixtures/articles.ts';
import { aboutOneEvent, isBackground } from './one-event.ts';
import { prepareSide } from './prepared-side.ts';

const told = 'Twelve people were killed.';

test('two reports of one event are about one event', () => {
  expect(aboutOneEvent(comparisonOf(first(told), second(told)))).toBe(true);
});

test('an article that is mainly about another place is about another event', () => {
  expect(aboutOneEvent(comparisonOf(first(told), elsewhere(told)))).toBe(false);
});

test('a sentence of such an article counts where it names the first event', () => {
  const passing = elsewhere('In Pelvar twelve people were killed.');
  expect(aboutOneEvent(comparisonOf(first(told), passing))).toBe(true);
});

test('what happened years before is background', () => {
  const old = sideOf(
    'Earthquake hits Pelvar',
    '2025-04-07T08:00:00.000Z',
    'An earthquake shook Pelvar on Monday.\n\nIn 2009 a quake killed 300 people in Pelvar.',
    'In 2009',
  );
  expect(isBackground(prepareSide(old))).toBe(true);
  expect(aboutOneEvent(comparisonOf(old, second(told)))).toBe(false);
});
