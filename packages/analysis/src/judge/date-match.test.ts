import { expect, test } from 'vitest';
import { bareSide } from './bare-side.ts';
import { compare } from './comparison.ts';
import { matchDates } from './date-match.ts';
import { prepareSide } from './prepared-side.ts';

const days = (claim: string, statement: string, told = '2025-03-21'): number | undefined =>
  matchDates(compare(prepareSide(bareSide(claim, '2025-03-20')), prepareSide(bareSide(statement, told))))[0]
    ?.days;

test('matchDates() finds one day under two names', () => {
  expect(days('The bridge fell on Wednesday.', 'The bridge fell on 19 March.')).toBe(0);
});

test('matchDates() counts the days between two moments', () => {
  expect(days('The bridge fell on 10 March.', 'The bridge fell on 14 March.')).toBeGreaterThanOrEqual(4);
});

test('matchDates() holds a month compatible with a day in it', () => {
  expect(days('The bridge fell on 10 March.', 'The bridge fell in March.')).toBe(0);
});

test('matchDates() finds nothing where one side names no moment', () => {
  expect(days('The bridge fell on 10 March.', 'The bridge fell.')).toBeUndefined();
});
