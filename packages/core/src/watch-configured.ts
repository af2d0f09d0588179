import { z } from 'zod';
import { ClaimId } from './id.ts';
import { keys } from './keys.ts';
import type { Services } from './services.ts';
import { load, loadUnder } from './stored.ts';
import { type Tracked, trackClaim, untrackClaim, watchedId } from './track-claim.ts';

/** Which claims were configured when they were last tracked, by digest. */
const Done = z.object({ digest: z.string() });

const Wish = z.object({ claimId: ClaimId });

/** A claim of the configuration, in its words, and what tracking it came to. */
export interface WatchedWords {
  readonly words: string;
  readonly tracked: Tracked;
}

/**
 * Tracks the claims that the configuration watches, and stops watching those that are gone from it; one that somebody
 * also tracked by hand stays. Where these very claims were tracked before, it reads one item and does nothing, unless
 * `again`: then they are held against what is stored once more, which tells nothing twice. That it is done is noted last,
 * so that a crash on the way only means tracking again what is tracked already.
 */
export async function watchConfigured(
  services: Parameters<typeof trackClaim>[0],
  { again = false }: { readonly again?: boolean } = {},
): Promise<readonly WatchedWords[]> {
  const { configuration, digest, table } = services;
  const { watch, aliases } = configuration;
  const done = { digest: digest(JSON.stringify({ watch, aliases })) };
  const stored = await load(table, keys.watched(), Done);
  if (stored?.value.digest === done.digest && !again) return [];
  if (!stored && watch.length === 0) return [];
  await untrackGone(services);
  const all: WatchedWords[] = [];
  for (const words of watch) {
    const tracked = await trackClaim(services, words);
    if (tracked.kind === 'tracked') {
      const claimId = tracked.claim.id;
      await table.putIfAbsent({ ...keys.wish('CONFIGURATION', claimId), data: { claimId } });
    }
    all.push({ words, tracked });
  }
  const item = { ...keys.watched(), data: done };
  // Another that got in between has tracked the same claims, or those of another deploy: then its note is the one to stand.
  await (stored ? table.replace(item, stored.revision) : table.putIfAbsent(item));
  return all;
}

/** Stops watching what was watched because the configuration said so, and says so no more. */
async function untrackGone(services: Pick<Services, 'table' | 'configuration' | 'digest'>): Promise<void> {
  const { table, configuration, digest } = services;
  const wanted = new Set(configuration.watch.map((words) => watchedId(digest, words)));
  const known = await loadUnder(table, keys.wishes, 'CONFIGURATION#', Wish);
  for (const { claimId } of known.filter((wish) => !wanted.has(wish.claimId))) {
    const byHand = await table.get(keys.wish('COMMAND', claimId), { consistent: true });
    if (!byHand) await untrackClaim(services, claimId);
    // Last of all: a crash before this only means that it is untracked once more.
    await table.delete(keys.wish('CONFIGURATION', claimId));
  }
}
