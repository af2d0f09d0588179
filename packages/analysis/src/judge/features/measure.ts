import type { Comparison } from '../comparison.ts';
import { coverageFeatures } from './coverage.ts';
import { cueFeatures } from './cue-features.ts';
import type { Feature } from './feature.ts';
import { polarityFeatures } from './polarity.ts';
import { poleFeatures } from './poles.ts';
import { timeFeatures } from './time.ts';

/** Everything the model is told of a pair, always in the same order. */
export function measure(comparison: Comparison): readonly Feature[] {
  return [
    ...coverageFeatures(comparison),
    ...polarityFeatures(comparison),
    ...poleFeatures(comparison),
    ...cueFeatures(comparison),
    ...timeFeatures(comparison),
  ];
}
