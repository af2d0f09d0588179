import type { Side } from '@claimwire/core';
import { expect, test } from 'vitest';
import { comparisonOf, first, second } from './fixtures/articles.ts';
import { reasonsFor } from './reasons.ts';

const details = (claim: Side, statement: Side, relation: 'confirms' | 'contradicts' | 'updates') =>
  reasonsFor(comparisonOf(claim, statement), relation, 0.7).map(({ code, detail }) => `${code}: ${detail}`);

test('a confirmation says who did what to whom in the words of both', () => {
  expect(
    details(
      first('The mayor ignored the warnings.'),
      second('The warnings were disregarded by the mayor.'),
      'confirms',
    ),
  ).toEqual([
    'same-fact: "warnings were disregarded by the mayor" says what "mayor ignored the warnings" says',
  ]);
});

test('figures are told with what they count', () => {
  expect(
    details(
      first('Twelve people were killed.'),
      second('The number of people killed has risen to 31.'),
      'updates',
    )[0],
  ).toBe('rising-count: people killed: now 31, earlier Twelve');
});

test('a contradiction names both states and whose they are', () => {
  expect(details(first('The airport is open.'), second('The airport is closed.'), 'contradicts')[0]).toBe(
    'antonym: "closed" (airport), not "open" (airport)',
  );
});

test('who is blamed by one side and cleared by the other is named', () => {
  expect(
    details(
      first('There was no indication that Norland was involved.'),
      second('Officials pointed the finger at Norland.'),
      'contradicts',
    )[0],
  ).toBe('denial: Norland is said to be behind it, but is said to have no part in it in the claim');
});

test('what is negated is told with its whole name and the words between', () => {
  expect(
    details(
      first('Marta Ellison will lead the relief work.'),
      second('Not Marta Ellison but a general will lead the relief work.'),
      'contradicts',
    )[0],
  ).toBe('negation: "Not Marta Ellison" against "Marta Ellison"');
});

test('two causes are told with what they caused', () => {
  expect(
    details(
      first('The fire was caused by a gas leak.'),
      second('Lightning started the fire.'),
      'contradicts',
    )[0],
  ).toBe('cause: cause of the fire: Lightning, not gas leak');
});

test('where no rule speaks the model is named with its score', () => {
  expect(details(first('The mayor wept.'), second('Bread was handed out.'), 'confirms')).toEqual([
    'model: score 0.70',
  ]);
});
