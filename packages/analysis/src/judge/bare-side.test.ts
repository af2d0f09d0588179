import { expect, test } from 'vitest';
import { bareSide } from './bare-side.ts';

test('bareSide() takes the whole text for one statement', () => {
  const text = 'The ferry sank on Monday. Twelve people died.';
  const { statement } = bareSide(text, '2025-04-09');
  expect(statement.quote).toBe(text);
  expect(statement.quantities.map(({ value }) => value)).toEqual([12]);
  expect(statement.dates[0]?.start).toBe('2025-04-07');
});

test('bareSide() has a setting that names nothing, and the day', () => {
  expect(bareSide('The ferry sank.', '2025-04-09').setting).toEqual({
    title: '',
    published: '2025-04-09T00:00:00.000Z',
    names: [],
    terms: [],
  });
});

test('bareSide() bears a text without a date', () => {
  expect(bareSide('The ferry sank on Monday.', null).setting?.published).toBeNull();
});
