import type { Comparison } from '../comparison.ts';
import type { Feature } from '../features/feature.ts';
import { measure } from '../features/measure.ts';
import { marksOf } from '../marks.ts';
import { type Logistic, logits } from './logistic.ts';

/**
 * A pair's measured values in the order in which a model knows its features. A model goes on working when features are
 * added that it has not learnt.
 */
export function valuesOf(measured: readonly Feature[], features: readonly string[]): readonly number[] {
  const values = new Map(measured);
  return features.map((name) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`Cannot judge a pair: feature "${name}" is no longer measured`);
    return value;
  });
}

/** The forest's input for a pair: its features by name, the last of which are the lexical scores, one a class. */
export function rowOf(
  comparison: Comparison,
  lexical: Logistic,
  features: readonly string[],
): readonly number[] {
  const scores = logits(lexical, marksOf(comparison));
  const known = features.slice(0, features.length - scores.length);
  return [...valuesOf(measure(comparison), known), ...scores];
}
