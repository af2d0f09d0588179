import { Claim, type ClaimStatus, type OriginCounts } from './claim.ts';
import { Evidence } from './evidence.ts';
import type { ClaimId } from './id.ts';
import { toInstant } from './instant.ts';
import { items } from './items.ts';
import { keys } from './keys.ts';
import { countOrigins, type OriginKeys } from './origin.ts';
import type { Services } from './services.ts';
import { loadUnder, update } from './stored.ts';

/** Evidence below this does not change what a claim counts as. */
export const COUNTED_CONFIDENCE = 0.5;

/** All evidence of a claim, in no order. */
export function loadEvidence({ table }: Pick<Services, 'table'>, id: ClaimId): Promise<Evidence[]> {
  return loadUnder(table, keys.claim(id).pk, 'EVIDENCE#', Evidence);
}

/** Independent origins on each side. The claim's own origin stands for it; copies and the same publisher count on neither. */
export function countSides(own: OriginKeys, evidence: readonly Evidence[]): OriginCounts {
  const side = (relation: Evidence['relation']): OriginKeys[] =>
    evidence
      .filter((one) => one.relation === relation && !one.sameOrigin && one.confidence >= COUNTED_CONFIDENCE)
      .map(({ origin }) => origin);
  return { for: countOrigins([own, ...side('confirms')]), against: countOrigins(side('contradicts')) };
}

/** Where a claim stands. A dispute outweighs an update, and that a confirmation. */
export function statusOf(counts: OriginCounts, evidence: readonly Evidence[]): ClaimStatus {
  if (counts.against > 0) return 'disputed';
  const sure = evidence.filter(({ confidence }) => confidence >= COUNTED_CONFIDENCE);
  const corrected = sure.some(({ relation, sameOrigin }) => relation === 'contradicts' && sameOrigin);
  if (corrected || sure.some(({ relation }) => relation === 'updates')) return 'updated';
  return counts.for > 1 ? 'confirmed' : 'reported';
}

/** Works a claim's status and counts out anew from its evidence items, so that a replay cannot count twice. */
export async function recountClaim(
  services: Pick<Services, 'table' | 'clock' | 'configuration'>,
  id: ClaimId,
): Promise<void> {
  const { table, clock, configuration } = services;
  const toItem = (claim: Claim) => items.claim(claim, configuration.forgetClaimsAfter);
  await update(table, keys.claim(id), Claim, toItem, async (claim) => {
    const evidence = await loadEvidence(services, id);
    const origins = countSides(claim.origin, evidence);
    return { ...claim, origins, status: statusOf(origins, evidence), touched: toInstant(clock()) };
  });
}
