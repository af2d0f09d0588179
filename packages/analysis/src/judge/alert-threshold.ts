import { weights } from './model/weights.ts';

/**
 * The least confidence at which a judgement should raise an alert by default: where, on out-of-fold predictions of
 * the training data, at least 85 of 100 `confirms`, `contradicts` and `updates` are right.
 */
export const defaultAlertThreshold: number = weights.alertThreshold;
