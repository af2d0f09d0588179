import { expect, test } from 'vitest';
import { comparisonOf, first, second } from './fixtures/articles.ts';
import { reasonsFor } from './reasons.ts';
import { sameFigure } from './same-figure.ts';

test('lengths of time that only tell when are not compared: they count from two moments', () => {
  const comparison = comparisonOf(
    first('Twelve days earlier the Pelvar mayor had warned of a tremor.'),
    second('Fifteen days before the quake the Pelvar mayor had warned of a tremor.'),
  );
  expect(sameFigure(comparison)).toBeUndefined();
  expect(reasonsFor(comparison, 'contradicts', 0.5)).toMatchObject([{ code: 'model' }]);
});

test('lengths of time that something lasts are', () => {
  const comparison = comparisonOf(
    first('The Pelvar tremor lasted 12 seconds.'),
    second('The Pelvar tremor lasted 40 seconds.'),
  );
  expect(reasonsFor(comparison, 'contradicts', 0.5)).toMatchObject([{ code: 'number' }]);
});
