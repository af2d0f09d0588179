import type { Comparison } from '../comparison.ts';
import { measure } from '../features/measure.ts';
import { marksOf } from '../marks.ts';
import { type Logistic, logits } from './logistic.ts';

/** The forest's input for a pair: what `measure` gives and behind it the lexical scores, one a class. */
export function rowOf(comparison: Comparison, lexical: Logistic): readonly number[] {
  return [...measure(comparison).map(([, value]) => value), ...logits(lexical, marksOf(comparison))];
}
