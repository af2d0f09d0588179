import { expect, test } from 'vitest';
import { type Forest, forestScores, softmax } from './forest.ts';

const forest: Forest = {
  classes: ['no', 'yes'],
  features: ['size'],
  base: [0.5, 0],
  rounds: [
    [
      { feature: [-1], value: [0], left: [0] },
      { feature: [0, -1, -1], value: [10, -2, 3], left: [1, 0, 0] },
    ],
  ],
};

test('forestScores() sends values up to the threshold left and greater ones right', () => {
  expect(forestScores(forest, [10])).toEqual([0.5, -2]);
  expect(forestScores(forest, [10.1])).toEqual([0.5, 3]);
});

test('softmax() gives shares that sum to one, flatter when warmer', () => {
  const cold = softmax([2, 0, -1]);
  const warm = softmax([2, 0, -1], 3);
  expect(cold.reduce((a, b) => a + b)).toBeCloseTo(1);
  expect(warm[0]).toBeLessThan(cold[0] ?? 0);
});

test('softmax() bears scores that overflow an exponential', () => {
  expect(softmax([1000, 0])).toEqual([1, 0]);
});
