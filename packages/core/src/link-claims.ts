import { Claim } from './claim.ts';
import type { Evidence } from './evidence.ts';
import type { ClaimId } from './id.ts';
import { items } from './items.ts';
import { keys } from './keys.ts';
import type { Services } from './services.ts';
import { loadAll, update } from './stored.ts';

type Needs = Pick<Services, 'table' | 'configuration'>;

/** Two claims, the earlier first, and what the later one was found to do to it. */
export interface Link {
  readonly claim: Claim;
  readonly by: Claim;
  readonly evidence: Pick<Evidence, 'relation' | 'confidence'>;
}

/** The tracked claim that a claim belongs to: itself, or the one that it repeats or continues. */
export const rootOf = ({ id, root }: Claim): ClaimId => root ?? id;

/** A wrong tie hides alerts behind another claim, so more is asked of it than of an alert. */
const SURE = 0.65;

/**
 * Ties claims that repeat or continue an earlier one to it, so that five ways to say one thing are one tracked claim
 * and a rising toll is one claim with a history. Each goes to what it most surely repeats, else continues.
 * Watched claims stay themselves.
 */
export async function linkClaims(services: Needs, findings: readonly Link[]): Promise<void> {
  for (const [, own] of Map.groupBy(findings, ({ by }) => by.id)) {
    const link = strongest(own, 'confirms') ?? strongest(own, 'updates');
    if (link) await tie(services, link);
  }
}

function strongest(findings: readonly Link[], relation: 'confirms' | 'updates'): Link | undefined {
  return findings
    .filter(
      ({ claim, evidence }) =>
        !claim.watched && evidence.relation === relation && evidence.confidence >= SURE,
    )
    .filter(({ claim }) => isCloseToRoot(claim, findings))
    .sort((a, b) => b.evidence.confidence - a.evidence.confidence || (a.claim.id < b.claim.id ? -1 : 1))[0];
}

/**
 * What repeats a repeat must speak to the root, too: else a group drifts, each step a small one, until it holds what has
 * nothing to do with where it began. A newer state need not repeat the oldest.
 */
function isCloseToRoot({ root, succeeds }: Claim, findings: readonly Link[]): boolean {
  if (root === null || succeeds) return true;
  return findings.some(({ claim, evidence }) => claim.id === root && evidence.relation !== 'mentions');
}

async function tie(services: Needs, { claim, by, evidence }: Link): Promise<void> {
  const [current] = await withRoots(services, [claim.id]);
  const root = current ? rootOf(current) : rootOf(claim);
  if (root === by.id) return;
  const toItem = (value: Claim) => items.claim(value, services.configuration.forgetClaimsAfter);
  const tied = await update(services.table, keys.claim(by.id), Claim, toItem, (stored) =>
    stored.root === null && !stored.watched
      ? { ...stored, root, succeeds: evidence.relation === 'updates' || claim.succeeds }
      : undefined,
  );
  if (tied?.root === root) {
    await services.table.putIfAbsent({ ...keys.member(root, by.id), data: { claimId: by.id } });
  }
}

/** Longest chain of roots that is followed: a repeat within an article, of a paraphrase, of a newer state, with room to spare. */
const MAX_HOPS = 8;

/** Reads claims with `root` set to the end of the chain: a repeat's root may itself have been tied to an earlier claim. */
export async function withRoots(
  { table }: Pick<Services, 'table'>,
  ids: readonly ClaimId[],
): Promise<Claim[]> {
  const claims = await loadAll(table, ids.map(keys.claim), Claim);
  const met = new Map(claims.map((claim) => [claim.id, claim]));
  for (let hop = 0; hop < MAX_HOPS; hop += 1) {
    const missing = [...met.values()].flatMap(({ root }) => (root !== null && !met.has(root) ? [root] : []));
    if (missing.length === 0) break;
    for (const claim of await loadAll(table, missing.map(keys.claim), Claim)) met.set(claim.id, claim);
  }
  const end = (claim: Claim, hops: number): ClaimId => {
    const next = claim.root === null ? undefined : met.get(claim.root);
    return next && hops < MAX_HOPS ? end(next, hops + 1) : rootOf(claim);
  };
  return claims.map((claim) => ({ ...claim, root: claim.root === null ? null : end(claim, 0) }));
}
