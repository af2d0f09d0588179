import { expect, test } from 'vitest';
import { matchBlame } from './blame-match.ts';
import { comparisonOf, elsewhere, first, second } from './fixtures/articles.ts';

const match = (claim: string, statement: string, other = second) =>
  matchBlame(comparisonOf(first(claim), other(statement)));

test.each([
  [
    'There was no indication that Norland was involved.',
    'Officials in Pelvar pointed the finger at Norland.',
  ],
  ['Norland was behind the blast at the Pelvar dam.', 'Norland denied any part in the blast.'],
  ['Norland claimed responsibility for the blast.', 'Norland was not involved, the governor said.'],
])('one blames whom the other clears: "%s", "%s"', (claim, statement) => {
  expect(match(claim, statement)).toMatchObject({ agree: false });
});

test('two that blame the same party agree', () => {
  expect(
    match('Officials pointed the finger at Norland.', 'The governor says that the traces lead to Norland.'),
  ).toMatchObject({ agree: true });
});

test.each([
  ['of another party', 'Norland was behind the blast.', 'Kestovia denied any part in the blast.'],
  ['that is only asked', 'Norland was behind the blast.', 'Police are asking whether Norland was involved.'],
])('nothing is made of a blame %s', (_, claim, statement) => {
  expect(match(claim, statement)).toBeUndefined();
});

test('nothing is made of a blame for another event', () => {
  expect(
    match('Norland was behind the blast.', 'Norland denied any part in the tremor.', elsewhere),
  ).toBeUndefined();
});

test('that somebody is accused and owns up are two facts', () => {
  expect(match('Police blamed the Blue Hand.', 'The Blue Hand claimed responsibility.')).toBeUndefined();
});
