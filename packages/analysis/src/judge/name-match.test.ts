import { expect, test } from 'vitest';
import { bareSide } from './bare-side.ts';
import { compare } from './comparison.ts';
import { matchNames } from './name-match.ts';
import { prepareSide } from './prepared-side.ts';

const match = (claim: string, statement: string) =>
  matchNames(compare(prepareSide(bareSide(claim, null)), prepareSide(bareSide(statement, null))));

test('matchNames() takes a last name for the full name', () => {
  const { shared } = match('The minister Pavel Korda resigned.', 'Mr Korda has stepped down.');
  expect(shared.map(([name]) => name.canonical)).toContain('pavel korda');
});

test('matchNames() takes spellings one letter apart for one name', () => {
  expect(match('Shells hit Kestovia on Monday.', 'Shells hit Kestowia on Monday.').shared).toHaveLength(1);
});

test('matchNames() keeps names apart that only look alike in part', () => {
  const { claimOnly, statementOnly } = match('Fire broke out in Velm.', 'Fire broke out in Orta.');
  expect(claimOnly.map(({ canonical }) => canonical)).toEqual(['velm']);
  expect(statementOnly.map(({ canonical }) => canonical)).toEqual(['orta']);
});
