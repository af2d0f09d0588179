import { z } from 'zod';
import { Numbers } from './numbers.ts';

/** A ridge logistic regression over measured features. */
export const Ridge = z.object({
  mean: Numbers,
  deviation: Numbers,
  weights: Numbers,
  base: z.number(),
});
export type Ridge = z.infer<typeof Ridge>;

/** A value further out than this many deviations says no more than one at the border. */
const FURTHEST = 4;

/** Standardised value of feature `f`. */
export function standardised(
  { mean, deviation }: Pick<Ridge, 'mean' | 'deviation'>,
  f: number,
  value: number,
): number {
  const scaled = (value - (mean[f] ?? 0)) / (deviation[f] ?? 1);
  return Math.min(FURTHEST, Math.max(-FURTHEST, scaled));
}

/** Log odds for a row of measured features. */
export function ridgeScore(ridge: Ridge, row: readonly number[]): number {
  return ridge.weights.reduce(
    (sum, weight, f) => sum + weight * standardised(ridge, f, row[f] ?? 0),
    ridge.base,
  );
}
