import type { Comparison } from '../comparison.ts';
import type { Feature } from './feature.ts';

/** Negations: how many on each side, and how far they differ on words that the sides share. */
export function polarityFeatures({ claim, statement, links }: Comparison): readonly Feature[] {
  let differ = 0;
  let agree = 0;
  let verbs = 0;
  for (const link of links) {
    if (link.strength < 0.6) continue;
    const here = claim.negated.has(link.claim.at);
    const there = statement.negated.has(link.statement.at);
    if (here !== there) {
      differ += link.claim.weight;
      if (link.claim.pos === 'VERB' || link.statement.pos === 'VERB') verbs += 1;
    } else if (here) agree += link.claim.weight;
  }
  return [
    ['negation.claim', claim.negations.length],
    ['negation.statement', statement.negations.length],
    ['negation.parity', (claim.negations.length + statement.negations.length) % 2],
    ['negation.differ', differ],
    ['negation.verbs', verbs],
    ['negation.agree', agree],
  ];
}
