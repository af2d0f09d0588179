import type { Comparison } from '../comparison.ts';
import type { Finding } from '../finding.ts';
import { hasGrown } from '../growing-count.ts';
import { matchQuantities, type QuantityMatch } from '../quantity-match.ts';
import { wordsAt } from '../words-at.ts';

/** Below this two figures may count different things, and nothing is said of them. */
const LEAST = 1.5;

/** Figures that count one thing: compatible ones confirm, disjoint ones contradict or update. */
export function numberRule(comparison: Comparison): readonly Finding[] {
  const matches = matchQuantities(comparison).filter(({ affinity }) => affinity >= LEAST);
  // "Three killed and 19 hurt" against "nine killed": the nine answer the three and not the 19 as well.
  const best = Map.groupBy(matches, ({ statement }) => statement.span.start).values();
  return [...best]
    .flatMap((rivals) => rivals.toSorted((a, b) => b.affinity - a.affinity).slice(0, 1))
    .map((match) => toFinding(comparison, match));
}

function toFinding(comparison: Comparison, match: QuantityMatch): Finding {
  const { claim, statement } = comparison;
  const agrees = match.standing === 'equal' || match.standing === 'compatible';
  const grows = hasGrown(comparison, match);
  const detail = agrees
    ? `${match.statement.text} fits ${match.claim.text}`
    : grows
      ? `now ${match.statement.text}, earlier ${match.claim.text}`
      : `${match.statement.text}, not ${match.claim.text}`;
  return {
    code: grows ? 'rising-count' : 'number',
    // A figure that rose may also have been wrong; one that fell is no newer state of a count that only grows.
    speaksFor: agrees ? ['confirms'] : grows ? ['updates', 'contradicts'] : ['contradicts', 'updates'],
    claim: wordsAt(claim, match.claim.span),
    statement: wordsAt(statement, match.statement.span),
    detail,
    strength: Math.min(1, match.affinity / 4),
  };
}
