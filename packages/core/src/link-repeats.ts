import type { Claim } from './claim.ts';
import { type Link, linkClaims } from './link-claims.ts';
import type { Services } from './services.ts';

/** Two sentences of one article that share less of their terms than this are not compared: they say different things. */
const MIN_OVERLAP = 0.4;

/**
 * Ties together the statements of one article that say the same thing (headline, lead, quote), so that they are tracked
 * as one claim. They are no evidence for each other.
 */
export async function linkRepeats(
  services: Pick<Services, 'table' | 'configuration' | 'analysis'>,
  claims: readonly Claim[],
): Promise<void> {
  const pairs = claims.flatMap((by, i) =>
    claims.slice(0, i).flatMap((claim) => (overlap(claim, by) >= MIN_OVERLAP ? [{ claim, by }] : [])),
  );
  const judgements = await services.analysis.judge(
    pairs.map(({ claim, by }) => ({
      claim: { statement: claim.statement, setting: claim.setting },
      statement: { statement: by.statement, setting: by.setting },
    })),
  );
  const repeats = pairs.flatMap((pair, i): Link[] => {
    const judgement = judgements[i];
    if (judgement?.relation !== 'confirms') return [];
    return [{ ...pair, evidence: { relation: 'confirms', confidence: judgement.confidence } }];
  });
  await linkClaims(services, repeats);
}

/** Overlap coefficient of the two sets of terms: shared terms by the size of the smaller set. */
function overlap(a: Claim, b: Claim): number {
  const one = new Set(a.statement.terms);
  const other = new Set(b.statement.terms);
  const smaller = Math.min(one.size, other.size);
  return smaller === 0 ? 0 : one.intersection(other).size / smaller;
}
