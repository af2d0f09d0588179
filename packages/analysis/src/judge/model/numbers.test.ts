import { expect, test } from 'vitest';
import { Numbers } from './numbers.ts';

test('Numbers takes lists of finite numbers and nothing else', () => {
  expect(Numbers.parse([1, -0.5, 0])).toEqual([1, -0.5, 0]);
  for (const bad of [[1, '2'], [Number.NaN], 3, null, [null]])
    expect(Numbers.safeParse(bad).success).toBe(false);
});
