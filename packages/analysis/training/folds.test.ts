import { expect, test } from 'vitest';
import { foldsOf } from './folds.ts';

test('foldsOf() never parts a group', () => {
  const groups = ['a', 'b', 'a', 'c', 'b', 'c', 'd'];
  const folds = foldsOf(groups, 2);
  for (const group of new Set(groups))
    expect(new Set(folds.filter((_, i) => groups[i] === group)).size).toBe(1);
});

test('foldsOf() deals groups out evenly', () => {
  expect(foldsOf(['a', 'b', 'c', 'd'], 2)).toEqual([0, 1, 0, 1]);
});
