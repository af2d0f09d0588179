import type { Alert } from './alert.ts';
import { Claim } from './claim.ts';
import { findCandidates } from './find-candidates.ts';
import { ArticleId, ClaimId, type Digest, VersionId } from './id.ts';
import { indexClaims } from './index-claims.ts';
import { toInstant } from './instant.ts';
import { items } from './items.ts';
import { keys } from './keys.ts';
import { raiseAlerts } from './raise-alerts.ts';
import { recountClaim } from './recount-claim.ts';
import type { Services } from './services.ts';
import { load, update } from './stored.ts';
import { weighEvidence } from './weigh-evidence.ts';

type Needs = Omit<Services, 'random' | 'reader' | 'blobs' | 'channels' | 'websub'>;

export type Tracked =
  | {
      readonly kind: 'tracked';
      readonly claim: Claim;
      readonly alerts: readonly Alert[];
      readonly isNew: boolean;
    }
  /** The words hold nothing that could be checked. */
  | { readonly kind: 'no-claim' };

/** The id of a claim in the user's own words. Case and blanks do not matter. */
export const watchedId = (digest: Digest, words: string): ClaimId =>
  ClaimId.parse(digest(`watched ${words.trim().toLowerCase().replaceAll(/\s+/g, ' ')}`));

/**
 * Watches a claim in the user's own words. It is held at once against everything that is stored, and from now on
 * against everything that arrives. Tracking the same words again changes nothing.
 */
export async function trackClaim(services: Needs, words: string): Promise<Tracked> {
  const { analysis, digest, clock, table, configuration } = services;
  const text = words.trim();
  const statement = analysis.readClaim(text);
  if (!statement) return { kind: 'no-claim' };
  const id = watchedId(digest, text);
  const claim: Claim = {
    id,
    source: null,
    statement,
    setting: null,
    origin: [],
    watched: true,
    root: null,
    succeeds: false,
    status: 'reported',
    origins: { for: 0, against: 0 },
    touched: toInstant(clock()),
  };
  const known = await load(table, keys.claim(id), Claim);
  await indexClaims(services, [claim]);
  if (known && !known.value.watched) {
    const toItem = (value: Claim) => items.claim(value, configuration.forgetClaimsAfter);
    await update(table, keys.claim(id), Claim, toItem, (value) => ({ ...value, watched: true }));
  }
  const candidates = await findCandidates(services, [claim]);
  const findings = await weighEvidence(services, { claims: [claim], article: null }, candidates);
  await recountClaim(services, id);
  const trigger = { articleId: ArticleId.parse(id), version: VersionId.parse(id) };
  const alerts = await raiseAlerts(services, trigger, findings);
  const current = await load(table, keys.claim(id), Claim);
  return { kind: 'tracked', claim: current?.value ?? claim, alerts, isNew: !known?.value.watched };
}

/** Stops watching. What is known of the claim stays until it is forgotten. False when no such claim is watched. */
export async function untrackClaim(
  { table, configuration }: Pick<Services, 'table' | 'configuration'>,
  id: ClaimId,
): Promise<boolean> {
  const stored = await load(table, keys.claim(id), Claim);
  if (!stored?.value.watched) return false;
  const toItem = (claim: Claim) => items.claim(claim, configuration.forgetClaimsAfter);
  await update(table, keys.claim(id), Claim, toItem, (claim) => ({ ...claim, watched: false }));
  for (const term of new Set(stored.value.statement.terms)) await table.delete(keys.watchedPosting(term, id));
  return true;
}
