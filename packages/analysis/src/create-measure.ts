import type { Side } from '@claimwire/core';
import { compare } from './judge/comparison.ts';
import { measure } from './judge/features/measure.ts';
import { marksOf } from './judge/marks.ts';
import { type PreparedSide, prepareSide } from './judge/prepared-side.ts';

/** What the judge's models are told of a pair. */
export interface MeasuredPair {
  /** Name and value, always in the same order. */
  readonly features: readonly (readonly [name: string, value: number])[];
  /** Plain words by where they stand: `m:`, `a:`, `d:`, `f:`, `g:` and a stem. */
  readonly marks: ReadonlySet<string>;
}

/**
 * Makes the function that measures pairs without judging them, for models that are learnt on other labels than ours.
 * Each side is read once, in however many pairs it stands.
 */
export function createMeasure(): (claim: Side, statement: Side) => MeasuredPair {
  const read = new WeakMap<Side, PreparedSide>();
  const prepared = (side: Side): PreparedSide => {
    const known = read.get(side) ?? prepareSide(side);
    read.set(side, known);
    return known;
  };
  return (claim, statement) => {
    const comparison = compare(prepared(claim), prepared(statement));
    return { features: measure(comparison), marks: marksOf(comparison) };
  };
}
