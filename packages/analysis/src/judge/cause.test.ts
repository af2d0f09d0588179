import { expect, test } from 'vitest';
import { causesApart } from './cause.ts';
import { comparisonOf, elsewhere, first, second } from './fixtures/articles.ts';

const causes = (claim: string, statement: string, other = second) => {
  const match = causesApart(comparisonOf(first(claim), other(statement)));
  return match && `${match.claim.text} / ${match.statement.text}`;
};

test.each([
  ['The blast was caused by a gas leak.', 'A bomb caused the blast, police said.', 'gas leak / bomb'],
  ['The cause of the fire was a cigarette.', 'Lightning started the fire.', 'cigarette / Lightning'],
  [
    'Officials blamed the crash on ice.',
    'The crash was caused by a defective brake.',
    'ice / defective brake',
  ],
  ['The blast was caused by a bomb.', 'The blast was not caused by a bomb.', 'bomb / bomb'],
])('two causes of one thing exclude each other: "%s", "%s"', (claim, statement, expected) => {
  expect(causes(claim, statement)).toBe(expected);
});

test.each([
  ['the same cause', 'The blast was caused by a bomb.', 'A bomb triggered the explosion.'],
  ['causes of two things', 'The fire was caused by a cigarette.', 'The flood was caused by heavy rain.'],
  ['a cause that may be', 'The blast was caused by a gas leak.', 'A bomb may have caused the blast.'],
  [
    'a cause of another kind of word',
    'The blast was caused by a gas leak.',
    'The delay was caused by a queue.',
  ],
])('nothing is made of %s', (_, claim, statement) => {
  expect(causes(claim, statement)).toBeUndefined();
});

test('nothing is made of causes in two events', () => {
  expect(
    causes('The blast was caused by a gas leak.', 'A bomb caused the blast.', elsewhere),
  ).toBeUndefined();
});
