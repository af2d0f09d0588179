import type { Quantity } from '@claimwire/core';
import type { Comparison } from './comparison.ts';
import { senseOf } from './lexicon.ts';
import { oncePer } from './once-per.ts';
import type { PreparedSide } from './prepared-side.ts';
import { sameFamily, stem } from './stem.ts';
import type { Word } from './words.ts';

/** How the statement's figure stands to the claim's. `compatible` figures overlap as intervals, without being equal. */
type Standing = 'equal' | 'compatible' | 'higher' | 'lower';

/** Two figures of one unit that may be about one thing. */
export interface QuantityMatch {
  readonly claim: Quantity;
  readonly statement: Quantity;
  readonly standing: Standing;
  /** How surely both count the same: same counted, role, unit, neighbours. Below 0: surely not. */
  readonly affinity: number;
  /** Natural logarithm of statement's figure over claim's; 0 where one of them has no single value. */
  readonly ratio: number;
}

/** For each of the claim's figures the statement's figure that most likely speaks of the same thing. */
export const matchQuantities = oncePer((comparison: Comparison): readonly QuantityMatch[] => {
  const { claim, statement } = comparison;
  const found: QuantityMatch[] = [];
  for (const own of claim.side.statement.quantities) {
    let best: QuantityMatch | undefined;
    for (const other of statement.side.statement.quantities) {
      if (own.unit !== other.unit) continue;
      const match = {
        claim: own,
        statement: other,
        standing: standingOf(own, other),
        affinity: affinityOf(comparison, own, other),
        ratio: ratioOf(own, other),
      };
      if (!best || rank(match) > rank(best)) best = match;
    }
    if (best) found.push(best);
  }
  return found;
});

/** Of figures as likely to be about one thing, the one that agrees is the one that was meant. */
function rank(match: QuantityMatch): number {
  return match.affinity + (match.standing === 'equal' ? 1.5 : match.standing === 'compatible' ? 1 : 0);
}

/** Compares two figures as intervals; equal values may differ by half a percent, as conversions of units do. */
function standingOf(claim: Quantity, statement: Quantity): Standing {
  const a = claim.value;
  const b = statement.value;
  if (a !== null && b !== null && Math.abs(a - b) <= 0.005 * Math.max(Math.abs(a), Math.abs(b)))
    return 'equal';
  const low = (one: Quantity) => one.min ?? Number.NEGATIVE_INFINITY;
  const high = (one: Quantity) => one.max ?? Number.POSITIVE_INFINITY;
  if (low(statement) > high(claim)) return 'higher';
  if (high(statement) < low(claim)) return 'lower';
  return 'compatible';
}

function ratioOf(claim: Quantity, statement: Quantity): number {
  const a = claim.value ?? claim.min ?? claim.max;
  const b = statement.value ?? statement.min ?? statement.max;
  return a === null || b === null || a <= 0 || b <= 0 ? 0 : Math.log(b / a);
}

function affinityOf(comparison: Comparison, claim: Quantity, statement: Quantity): number {
  let sum = claim.unit === 'one' ? 0 : 1;
  if (claim.role && statement.role) sum += claim.role === statement.role ? 1.5 : -1.5;
  if (claim.counted && statement.counted) sum += sameCounted(comparison, claim.counted, statement.counted);
  if (claim.delta !== statement.delta) sum -= 1.5;
  return sum + neighbours(comparison, claim, statement);
}

function sameCounted({ claim, statement }: Comparison, a: string, b: string): number {
  if (a === b || sameFamily(stem(a), stem(b))) return 1.5;
  const here = sensesOf(claim.words, a);
  if ([...sensesOf(statement.words, b)].some((id) => here.has(id))) return 1;
  return a === 'person' || b === 'person' ? -0.5 : -1;
}

function sensesOf(words: readonly Word[], counted: string): ReadonlySet<number> {
  const target = stem(counted);
  return new Set(
    words
      .filter((word) => word.stem === target)
      .flatMap((word) => word.senses.filter((id) => senseOf(id)?.kind !== 'pole')),
  );
}

/** Words near one figure that answer words near the other, the nearer the more. */
function neighbours({ claim, statement, links }: Comparison, a: Quantity, b: Quantity): number {
  const here = middle(claim, a);
  const there = middle(statement, b);
  let sum = 0;
  for (const link of links) {
    if (link.strength < 0.6 || link.claim.pos === 'NUM') continue;
    const far = Math.abs(link.claim.at - here) + Math.abs(link.statement.at - there);
    if (far < 12) sum += (link.claim.weight * 2) / (1 + far / 3);
  }
  return Math.min(sum, 2);
}

function middle(side: PreparedSide, quantity: Quantity): number {
  const start = quantity.span.start - side.side.statement.span.start;
  const at = side.words.findIndex((word) => word.end > start);
  return at < 0 ? side.words.length : at;
}
