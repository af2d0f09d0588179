import type { Comparison } from '../comparison.ts';
import { excludes, poleRelation, senseOf } from '../lexicon.ts';
import type { PreparedSide } from '../prepared-side.ts';
import type { Feature } from './feature.ts';

/**
 * Words on one axis of meaning, taken with their polarity: "open" meets "not closed". Counts how often the poles
 * agree, exclude each other, or follow one another in time.
 */
export function poleFeatures({ claim, statement }: Comparison): readonly Feature[] {
  const here = polesOf(claim);
  const there = polesOf(statement);
  let same = 0;
  let opposed = 0;
  let later = 0;
  let flipped = 0;
  const clash = new Set<string>();
  for (const [a, affirmedA] of here) {
    const one = senseOf(a);
    if (!one) continue;
    for (const [b, affirmedB] of there) {
      const other = senseOf(b);
      if (!other || other.axis !== one.axis) continue;
      const equal = affirmedA === affirmedB;
      if (a === b) {
        if (equal) same += 1;
        else flipped += 1;
        continue;
      }
      if (poleRelation(one, other) === 'later' && equal) later += 1;
      if (excludes(one, other)) {
        if (equal) {
          opposed += 1;
          clash.add(one.axis);
        } else same += 0.5;
      }
    }
  }
  return [
    ['pole.same', same],
    ['pole.opposed', opposed],
    ['pole.axes', clash.size],
    ['pole.flipped', flipped],
    ['pole.later', later],
  ];
}

function polesOf(side: PreparedSide): readonly (readonly [number, boolean])[] {
  const found = new Map<number, boolean>();
  for (const word of side.words) {
    for (const id of word.senses) {
      if (senseOf(id)?.kind === 'pole') found.set(id, !side.negated.has(word.at));
    }
  }
  return [...found];
}
