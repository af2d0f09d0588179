import { expect, test } from 'vitest';
import { comparisonOf, elsewhere, first, second, sideOf } from './fixtures/articles.ts';
import { hasGrown } from './growing-count.ts';
import { sameFigure } from './same-figure.ts';

const figure = (claim: string, statement: string, other = second) =>
  sameFigure(comparisonOf(first(claim), other(statement)));

test('two tolls of one event are the same figure, however they are told', () => {
  expect(figure('Twelve people were killed.', 'The death toll rose to 31.')).toMatchObject({
    standing: 'higher',
  });
  expect(figure('At least 40 people were killed.', 'The quake left 43 dead.')).toMatchObject({
    standing: 'compatible',
  });
});

test.each([
  ['the dead and the injured', 'Twelve people were killed.', 'Thirty people were injured.'],
  ['a level and a change', 'Twelve people were killed.', 'Another 30 people were killed overnight.'],
  ['plain counts without a role', 'The bank has nine branches in the valley.', 'The bank has 90 branches.'],
])('%s are not', (_, claim, statement) => {
  expect(figure(claim, statement)).toBeUndefined();
});

test('figures of two events are not', () => {
  expect(figure('Twelve people were killed.', 'Twelve people were killed.', elsewhere)).toBeUndefined();
});

test('a toll that its article only recalls has not grown', () => {
  const warnings = `The embassy of Norland in Pelvar warned of an attack. The Orta Institute, the Velm Foundation and the
newspaper Dawn had asked for more guards at the Pelvar Arena.`;
  const recalled = sideOf(
    'Pelvar ignored warnings',
    '2025-04-07T08:00:00.000Z',
    `${warnings}\n\nTwo bombs killed dozens of people in Kestovia.`,
    'Kestovia',
  );
  const comparison = comparisonOf(
    recalled,
    sideOf(
      'Who warned Pelvar?',
      '2025-04-07T18:00:00.000Z',
      `${warnings}\n\nThe bombs killed more than a hundred people.`,
      'hundred',
    ),
  );
  const match = sameFigure(comparison);
  expect(match).toMatchObject({ standing: 'higher' });
  expect(match && hasGrown(comparison, match)).toBe(false);
});

const grown = (claim: string, statement: string): boolean | undefined => {
  const comparison = comparisonOf(first(claim), second(statement));
  const match = sameFigure(comparison);
  return match && hasGrown(comparison, match);
};

test('a toll that is said to have risen has grown, though the earlier bound bears it', () => {
  expect(grown('At least 40 people were killed.', 'The death toll has risen to 93.')).toBe(true);
  expect(grown('At least 40 people were killed.', 'The quake killed 93 people.')).toBe(false);
});

test('a toll of long ago has not grown', () => {
  expect(
    grown(
      'In January a quake killed dozens of people in Pelvar.',
      'In January more than a hundred people were killed by a quake in Pelvar.',
    ),
  ).toBe(false);
});
