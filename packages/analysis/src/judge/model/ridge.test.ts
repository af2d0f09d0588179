import { expect, test } from 'vitest';
import { fitRidge } from '../../../training/fit-ridge.ts';
import { ridgeScore } from './ridge.ts';

test('fitRidge() learns which of two features tells, and shrinks with its strength', () => {
  const rows = Array.from({ length: 200 }, (_, i) => ({ values: [i % 2, (i * 7) % 5], answer: i % 2 === 1 }));
  const [loose, tight] = [fitRidge(rows, 1), fitRidge(rows, 1000)];
  expect(ridgeScore(loose, [1, 2])).toBeGreaterThan(2);
  expect(ridgeScore(loose, [0, 2])).toBeLessThan(-2);
  expect(Math.abs(loose.weights[1] ?? 1)).toBeLessThan(0.1);
  expect(Math.abs(tight.weights[0] ?? 9)).toBeLessThan(Math.abs(loose.weights[0] ?? 0));
});
