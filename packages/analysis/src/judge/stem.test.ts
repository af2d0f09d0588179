import { expect, test } from 'vitest';
import { sameFamily, stem } from './stem.ts';

test.each([
  ['killings', 'killing'],
  ['killed', 'kill'],
  ['agreed', 'agree'],
  ['heeded', 'heed'],
  ['planning', 'planned'],
  ['bridges', 'bridge'],
  ['studies', 'study'],
])('stem() brings %s and %s together', (a, b) => {
  expect(stem(a)).toBe(stem(b));
});

test('stem() leaves short words and words in -ss or -us alone', () => {
  expect(['gas', 'boss', 'virus'].map(stem)).toEqual(['gas', 'boss', 'virus']);
});

test.each([
  ['expand', 'expansion', true],
  ['discover', 'discovery', true],
  ['resign', 'resignation', true],
  ['contract', 'contrary', false],
  ['market', 'mark', false],
  ['port', 'portrait', false],
])('sameFamily() of %s and %s is %s', (a, b, same) => {
  expect(sameFamily(stem(a), stem(b))).toBe(same);
});
