import type { Quantity } from '@claimwire/core';
import { apart } from './apart.ts';
import type { Comparison } from './comparison.ts';
import { isOffset } from './offset.ts';
import { oncePer } from './once-per.ts';
import type { PreparedSide } from './prepared-side.ts';
import { matchQuantities, type QuantityMatch } from './quantity-match.ts';

/** Figures match this well when unit, what is counted and what happened to it are the same. */
const SURE = 2.5;
/** Distances and speeds must match better. */
export const SURER = 3;

/**
 * Two figures that count the same thing of the same event: one role ("killed"), one unit, two levels, in articles about
 * one event, and neither in a sentence about another place or an older time. Undefined when there are none.
 */
export const sameFigure = oncePer((comparison: Comparison): QuantityMatch | undefined => {
  const { claim, statement } = comparison;
  if (apart(comparison)) return undefined;
  return matchQuantities(comparison)
    .filter(
      (match) =>
        match.affinity >= (isCommon(match.claim) ? SURER : SURE) && countsAlike(match.claim, match.statement),
    )
    .filter((match) => isPart(claim, match.claim) === isPart(statement, match.statement))
    .filter((match) => !isOffset(claim, match.claim) && !isOffset(statement, match.statement))
    .toSorted((a, b) => b.affinity - a.affinity)[0];
});

/** "three of the injured", "two of them": some of a number, and not the number. */
function isPart({ side }: PreparedSide, { span }: Quantity): boolean {
  const { quote, span: own } = side.statement;
  return /^ of (?:the|them|those|these|its|his|her|their|whom|which)\b/.test(
    quote.slice(span.end - own.start),
  );
}

function countsAlike(a: Quantity, b: Quantity): boolean {
  if (a.delta || b.delta || a.unit !== b.unit || a.unit === 'age') return false;
  if (a.role !== null || b.role !== null) return a.role === b.role;
  // Without a role, a plain count says too little: nine branches in one town are not the ninety that are to close.
  return a.unit !== 'one';
}

/** Distances, speeds and lengths of time stand in every sentence: what they measure must be surer to be the same. */
const COMMON_UNITS = new Set(['m', 'm/s', 's']);

export const isCommon = ({ unit, role }: Quantity): boolean => role === null && COMMON_UNITS.has(unit);
