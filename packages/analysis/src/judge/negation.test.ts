import { expect, test } from 'vitest';
import { negationsOf } from './negation.ts';
import { wordsOf } from './words.ts';

const reached = (text: string): string[] => {
  const words = wordsOf(text);
  const indices = new Set(negationsOf(words).flatMap(({ reaches }) => [...reaches]));
  return words.filter(({ at }) => indices.has(at)).map(({ lower }) => lower);
};

test('a negation reaches the words behind it, not those before', () => {
  expect(reached('The mayor of Orta did not resign on Monday.')).toContain('resign');
  expect(reached('The mayor of Orta did not resign on Monday.')).not.toContain('mayor');
});

test('a negation ends with its clause', () => {
  const words = reached('Nobody was hurt, but the bridge collapsed.');
  expect(words).toContain('hurt');
  expect(words).not.toContain('collapsed');
});

test.each([
  'The fire destroyed not only the barn.',
  'There is no doubt that the barn burned.',
  'The bridge is no longer closed.',
  'No more than ten people came.',
])('"%s" negates no fact', (text) => {
  expect(reached(text)).toEqual([]);
});

test('"rule" negates only with "out"', () => {
  expect(reached('The court will rule on the ban.')).toEqual([]);
  expect(reached('The bank ruled out a merger.')).toContain('merger');
});

test('"failure" negates only with "to"', () => {
  expect(reached('The failure to stop the leak cost millions.')).toContain('stop');
  expect(reached('A failure of the pump flooded the cellar.')).toEqual([]);
});

test('"none of …" governs its verb, however far', () => {
  const words = wordsOf('None of the 14 lorries on the lower car deck of the ferry had been lashed down.');
  const lashed = words.find(({ lower }) => lower === 'lashed')?.at ?? -1;
  expect(negationsOf(words)[0]?.governs.has(lashed)).toBe(true);
});
