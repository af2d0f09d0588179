import type { Quantity } from '@claimwire/core';
import type { Comparison } from './comparison.ts';
import { oncePer } from './once-per.ts';
import { aboutOneEvent } from './one-event.ts';
import type { PreparedSide } from './prepared-side.ts';
import { matchQuantities, type QuantityMatch } from './quantity-match.ts';

/** Figures match this well when unit, what is counted and what happened to it are the same. */
const SURE = 2.5;

/**
 * Two figures that count the same thing of the same event: one role ("killed"), one unit, two levels, in articles about
 * one event, and neither in a sentence about another place or an older time. Undefined when there are none.
 */
export const sameFigure = oncePer((comparison: Comparison): QuantityMatch | undefined => {
  const { claim, statement } = comparison;
  if (!aboutOneEvent(comparison) || namesApart(claim, statement)) return undefined;
  return matchQuantities(comparison)
    .filter((match) => match.affinity >= SURE && countsAlike(match.claim, match.statement))
    .toSorted((a, b) => b.affinity - a.affinity)[0];
});

/** Both sentences name places or organisations, and none in common: six dead in Karabulak, dozens in Kerman. */
function namesApart(claim: PreparedSide, statement: PreparedSide): boolean {
  const [here, there] = [placing(claim), placing(statement)];
  return here.size > 0 && there.size > 0 && here.isDisjointFrom(there);
}

/** What a sentence names to say where and whose. Who told it is no place: "Nine were injured, a hospital told Euroline". */
function placing({ side }: PreparedSide): ReadonlySet<string> {
  const { names, content } = side.statement;
  const inside = names.filter(
    ({ kind, span }) => kind !== 'person' && span.start >= content.start && span.end <= content.end,
  );
  return new Set(inside.map(({ canonical }) => canonical));
}

function countsAlike(a: Quantity, b: Quantity): boolean {
  if (a.delta || b.delta || a.unit !== b.unit || a.unit === 'age') return false;
  if (a.role !== null || b.role !== null) return a.role === b.role;
  // Without a role, a plain count says too little: nine branches in one town are not the ninety that are to close.
  return a.unit !== 'one';
}
