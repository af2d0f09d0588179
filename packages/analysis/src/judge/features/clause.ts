import type { Comparison } from '../comparison.ts';
import { excludes, poleRelation, senseOf } from '../lexicon.ts';
import type { PreparedSide } from '../prepared-side.ts';
import type { Word } from '../words.ts';
import type { Feature } from './feature.ts';

/** The clauses of the two sides that share most, and how these two stand to each other. */
export function clauseFeatures(comparison: Comparison): readonly Feature[] {
  const { claim, statement, links } = comparison;
  const shared = new Map<string, number>();
  let best = { key: '', weight: 0 };
  for (const link of links) {
    if (link.strength < 0.6) continue;
    const key = `${link.claim.clause} ${link.statement.clause}`;
    const weight = (shared.get(key) ?? 0) + link.strength * link.claim.weight;
    shared.set(key, weight);
    if (weight > best.weight) best = { key, weight };
  }
  const [a = '-1', b = '-1'] = best.key.split(' ');
  const here = claim.content.filter((word) => word.clause === Number(a));
  const there = statement.content.filter((word) => word.clause === Number(b));
  return [
    ['clause.shared', best.weight],
    ['clause.claim', best.weight / Math.max(0.3, total(here))],
    ['clause.statement', best.weight / Math.max(0.3, total(there))],
    ['clause.negation', negated(claim, here) === negated(statement, there) ? 0 : 1],
    ...poles(claim, statement, here, there),
  ];
}

function total(words: readonly Word[]): number {
  return words.reduce((sum, word) => sum + word.weight, 0);
}

function negated(side: PreparedSide, words: readonly Word[]): boolean {
  return words.some((word) => side.negated.has(word.at));
}

function poles(
  claim: PreparedSide,
  statement: PreparedSide,
  here: readonly Word[],
  there: readonly Word[],
): readonly Feature[] {
  const count = { same: 0, opposed: 0, later: 0 };
  for (const own of here)
    for (const other of there)
      for (const a of own.senses)
        for (const b of other.senses) {
          const one = senseOf(a);
          const two = senseOf(b);
          if (!one || !two || one.kind !== 'pole' || one.axis !== two.axis) continue;
          const alike = claim.negated.has(own.at) === statement.negated.has(other.at);
          if (a === b) count[alike ? 'same' : 'opposed'] += 1;
          else if (excludes(one, two)) count[alike ? 'opposed' : 'same'] += 1;
          if (alike && poleRelation(one, two) === 'later') count.later += 1;
        }
  return [
    ['clause.pole.same', count.same],
    ['clause.pole.opposed', count.opposed],
    ['clause.pole.later', count.later],
  ];
}
