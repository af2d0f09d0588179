import { expect, test } from 'vitest';
import { comparisonOf, elsewhere, first, second } from './fixtures/articles.ts';
import { oppositionOf } from './opposition.ts';

const relation = (claim: string, statement: string, other = second) =>
  oppositionOf(comparisonOf(first(claim), other(statement)))?.relation;

test.each([
  [
    'The mayor ignored the warnings of the seismologists.',
    'The mayor acted on the warnings, her office said.',
  ],
  ['The governor dismissed the warnings.', 'The governor responded to the warnings within a day.'],
  ['The council rejected the evacuation plan.', 'The council approved the evacuation plan.'],
  ['The dam operator warned the villagers.', 'The dam operator did not warn the villagers.'],
])('one thing told in two opposite ways contradicts: "%s", "%s"', (claim, statement) => {
  expect(relation(claim, statement)).toBe('contradicts');
});

test.each([
  ['The airport is closed.', 'The airport reopened in the afternoon.'],
  ['The contractor was arrested.', 'The contractor was released in the evening.'],
  ['The council rejected the evacuation plan.', 'The council has now approved the evacuation plan.'],
  ['The contractor has not been charged.', 'The contractor was charged in the evening.'],
])('a later state updates: "%s", "%s"', (claim, statement) => {
  expect(relation(claim, statement)).toBe('updates');
});

test.each([
  ['another thing', 'The airport is closed.', 'The harbour reopened in the afternoon.'],
  ['another doer', 'The mayor ignored the warnings.', 'The teachers acted on the warnings.'],
  ['nobody in particular', 'Many people are missing.', 'People die of their roofs.'],
  ['more of a kind', 'Twelve people were rescued.', 'Another 30 people are missing.'],
  ['other numbers', 'Some 80 people were treated in hospital.', 'Eleven people were killed.'],
  ['what may be', 'The airport is closed.', 'The airport may reopen in the afternoon.'],
  ['what is planned', 'The airport is closed.', 'The airport will reopen in May.'],
  ['two opinions', 'The bishop criticised the warnings.', 'The union supported the warnings.'],
  ['the same, said twice negated', 'The airport is closed.', 'The airport is not open.'],
])('nothing is made of %s', (_, claim, statement) => {
  expect(relation(claim, statement)).toBeUndefined();
});

test('nothing is made of another event', () => {
  expect(relation('The airport is closed.', 'The airport reopened.', elsewhere)).toBeUndefined();
});
