import type { ClaimId } from './id.ts';
import { keys } from './keys.ts';
import type { Services } from './services.ts';
import { type Tracked, trackClaim, untrackClaim } from './track-claim.ts';

/** Tracks a claim by hand: it is watched until it is untracked by hand, whatever the configuration says. */
export async function trackByHand(
  services: Parameters<typeof trackClaim>[0],
  words: string,
): Promise<Tracked> {
  const tracked = await trackClaim(services, words);
  if (tracked.kind === 'tracked') {
    const claimId = tracked.claim.id;
    await services.table.putIfAbsent({ ...keys.wish('COMMAND', claimId), data: { claimId } });
  }
  return tracked;
}

/** Stops watching a claim by hand. False when no such claim is watched. */
export async function untrackByHand(
  services: Pick<Services, 'table' | 'configuration'>,
  id: ClaimId,
): Promise<boolean> {
  const wasWatched = await untrackClaim(services, id);
  await services.table.delete(keys.wish('COMMAND', id));
  return wasWatched;
}
