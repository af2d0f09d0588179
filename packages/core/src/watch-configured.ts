import { z } from 'zod';
import { ArticleId, ClaimId, VersionId } from './id.ts';
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
  const { configuration, table } = services;
  const { watch } = configuration;
  const done = { digest: digestOfWatch(services) };
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

/**
 * Wakes whoever analyses where claims of the configuration are not tracked yet, by a message about an article that is not
 * there: before its first article, each process tracks them. Reads one item, and else does nothing.
 */
export async function wakeToWatch(
  services: Pick<Services, 'configuration' | 'digest' | 'table' | 'queue'>,
): Promise<void> {
  const digest = digestOfWatch(services);
  const stored = await load(services.table, keys.watched(), Done);
  const isDone = stored ? stored.value.digest === digest : services.configuration.watch.length === 0;
  if (isDone) return;
  const articleId = ArticleId.parse('none');
  const version = VersionId.parse(digest);
  await services.queue.send([{ message: { kind: 'analyse', articleId, version }, key: `watch#${digest}` }]);
}

function digestOfWatch({ configuration, digest }: Pick<Services, 'configuration' | 'digest'>): string {
  const { watch, aliases } = configuration;
  return digest(JSON.stringify({ watch, aliases }));
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
