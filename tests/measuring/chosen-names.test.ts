import { expect, test } from 'vitest';
import { chosenNames } from './chosen-names.ts';

test('chosenNames keeps the known order and takes all without a choice', () => {
  expect(chosenNames(['a', 'b', 'c'], 'c, a')).toEqual(['a', 'c']);
  expect(chosenNames(['a', 'b'], undefined)).toEqual(['a', 'b']);
});

test('chosenNames refuses a name that is none and says which there are', () => {
  expect(() => chosenNames(['a', 'b'], 'a,x')).toThrow('Cannot measure "x": there are a, b');
});
