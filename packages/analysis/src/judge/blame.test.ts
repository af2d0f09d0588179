import { expect, test } from 'vitest';
import { blamesOf } from './blame.ts';
import { wordsOf } from './words.ts';

const blames = (text: string) =>
  blamesOf(wordsOf(text)).map(({ who, how }) => `${who.map((word) => word.text).join(' ')} ${how}`);

test.each([
  ['The president is pointing the finger at Norland.', 'Norland accused'],
  ['Investigators say that the traces lead to Norland.', 'Norland accused'],
  ['Suspicion is focused on Norland.', 'Norland accused'],
  ['Police blamed the Blue Hand for the bombing.', 'Blue Hand accused'],
  ['Norland was behind the attack.', 'Norland accused'],
  ['There is no indication that Norland was involved.', 'Norland cleared'],
  ['Norland was not responsible for the attack.', 'Norland cleared'],
  ['Norland denied any part in the attack.', 'Norland denies'],
  ['Norland rejected the accusations.', 'Norland denies'],
  ['The Blue Hand quickly claimed responsibility.', 'Hand claims'],
  ['The Blue Hand has admitted to carrying out the attack.', 'Hand claims'],
])('blamesOf() reads "%s"', (text, expected) => {
  expect(blames(text).join(', ')).toContain(expected);
});

test.each([
  'It is unclear whether Norland was involved.',
  'Norland may have been involved.',
  'The five men are back behind bars.',
  'The clock has no hands.',
  'The minister pointed to a map of Norland.',
])('blamesOf() leaves what takes no side: "%s"', (text) => {
  expect(blames(text)).toEqual([]);
});
