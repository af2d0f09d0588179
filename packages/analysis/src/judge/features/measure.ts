import type { Comparison } from '../comparison.ts';
import { clauseFeatures } from './clause.ts';
import { contrastFeatures } from './contrast.ts';
import { coverageFeatures } from './coverage.ts';
import { cueFeatures } from './cue-features.ts';
import { dateFeatures } from './date-features.ts';
import { eventFeatures } from './event-features.ts';
import { factFeatures } from './fact.ts';
import type { Feature } from './feature.ts';
import { frameFeatures } from './frame-features.ts';
import { nameFeatures } from './name-features.ts';
import { numberFeatures } from './number-features.ts';
import { orderFeatures } from './order.ts';
import { polarityFeatures } from './polarity.ts';
import { poleFeatures } from './poles.ts';
import { propositionFeatures } from './proposition-features.ts';
import { roleFeatures } from './role-features.ts';
import { settingFeatures } from './setting-features.ts';
import { termFeatures } from './term-features.ts';
import { timeFeatures } from './time.ts';

/** Everything the model is told of a pair, always in the same order. */
export function measure(comparison: Comparison): readonly Feature[] {
  return [
    ...coverageFeatures(comparison),
    ...polarityFeatures(comparison),
    ...poleFeatures(comparison),
    ...cueFeatures(comparison),
    ...timeFeatures(comparison),
    ...orderFeatures(comparison),
    ...contrastFeatures(comparison),
    ...roleFeatures(comparison),
    ...factFeatures(comparison),
    ...frameFeatures(comparison),
    ...propositionFeatures(comparison),
    ...clauseFeatures(comparison),
    ...numberFeatures(comparison),
    ...dateFeatures(comparison),
    ...nameFeatures(comparison),
    ...termFeatures(comparison),
    ...settingFeatures(comparison),
    ...eventFeatures(comparison),
  ];
}
