import type { FeedState } from './feed.ts';
import { toInstant } from './instant.ts';

/** A permanent redirect is believed once it was met in so many polls in a row, over so long: many are mistakes of a day. */
const POLLS = 3;
const SPAN_MS = 24 * 3600 * 1000;

/** A moved feed that fails so often in a row is looked for at its configured address again. */
export const LOST_AFTER = 3;

/**
 * Where a feed stands after an answer that came through permanent redirects to `movedTo` (null: through none). Nothing
 * is remembered of a feed whose configured address holds a user or a query, which may be a secret, nor of a move
 * from https to http: these redirects are followed anew at each poll.
 */
export function afterMove(
  configured: string,
  { address, moving }: Pick<FeedState, 'address' | 'moving'>,
  movedTo: string | null,
  now: Date,
): Pick<FeedState, 'address' | 'moving'> {
  if (movedTo === null || !isKept(configured, movedTo)) return { address, moving: null };
  if (moving?.to !== movedTo) return { address, moving: { to: movedTo, since: toInstant(now), polls: 1 } };
  const polls = moving.polls + 1;
  const isOld = now.getTime() - Date.parse(moving.since) >= SPAN_MS;
  if (polls < POLLS || !isOld) return { address, moving: { ...moving, polls } };
  return { address: movedTo === configured ? null : movedTo, moving: null };
}

function isKept(configured: string, movedTo: string): boolean {
  const [from, to] = [new URL(configured), new URL(movedTo)];
  const isPlain = from.username === '' && from.search === '' && to.username === '';
  return isPlain && !(from.protocol === 'https:' && to.protocol === 'http:');
}
