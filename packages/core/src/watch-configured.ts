import { z } from 'zod';
import { keys } from './keys.ts';
import { load } from './stored.ts';
import { type Tracked, trackClaim } from './track-claim.ts';

/** Which claims were configured when they were last tracked, by digest. */
const Done = z.object({ digest: z.string() });

/** A claim of the configuration, in its words, and what tracking it came to. */
export interface WatchedWords {
  readonly words: string;
  readonly tracked: Tracked;
}

/**
 * Tracks the claims that the configuration watches, unless these very claims were tracked before: then it reads one
 * item. That is noted last, so that a crash on the way only means tracking again what is tracked already.
 */
export async function watchConfigured(
  services: Parameters<typeof trackClaim>[0],
): Promise<readonly WatchedWords[]> {
  const { configuration, digest, table } = services;
  const { watch, aliases } = configuration;
  const done = { digest: digest(JSON.stringify({ watch, aliases })) };
  const stored = await load(table, keys.watched(), Done);
  if (stored ? stored.value.digest === done.digest : watch.length === 0) return [];
  const all: WatchedWords[] = [];
  for (const words of watch) all.push({ words, tracked: await trackClaim(services, words) });
  const item = { ...keys.watched(), data: done };
  // Another that got in between has tracked the same claims, or those of another deploy: then its note is the one to stand.
  await (stored ? table.replace(item, stored.revision) : table.putIfAbsent(item));
  return all;
}
