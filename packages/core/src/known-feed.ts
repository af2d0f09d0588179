import type { FeedConfiguration } from './configuration.ts';
import { FeedState } from './feed.ts';
import { FeedId } from './id.ts';
import { keys } from './keys.ts';
import type { Services } from './services.ts';
import { load, loadAll } from './stored.ts';

/** A configured feed and what is remembered of it; `state` is null before the first poll. */
export interface KnownFeed {
  readonly id: FeedId;
  readonly configuration: FeedConfiguration;
  readonly state: FeedState | null;
}

/** A known feed with the revision that its state was read at; null before the first poll. */
export interface LoadedFeed extends KnownFeed {
  readonly revision: number | null;
}

type Needs = Pick<Services, 'configuration' | 'table' | 'digest'>;

/** The id of the feed at an address. It stays when the feed moves: the configuration still names the old address. */
export const feedIdOf = (digest: Services['digest'], url: string): FeedId =>
  FeedId.parse(digest(`feed ${url}`));

/** Where a feed is fetched from, for what must go one request at a time to a host. */
export const hostOf = ({ configuration, state }: KnownFeed): string =>
  new URL(state?.address ?? configuration.url).host;

/** Worked out once for each configuration: a digest of every address at every poll would grow with the square. */
const idsOf = new WeakMap<readonly FeedConfiguration[], ReadonlyMap<FeedId, FeedConfiguration>>();

function feedsById({ configuration, digest }: Needs): ReadonlyMap<FeedId, FeedConfiguration> {
  const { feeds } = configuration;
  const known = idsOf.get(feeds) ?? new Map(feeds.map((feed) => [feedIdOf(digest, feed.url), feed]));
  idsOf.set(feeds, known);
  return known;
}

/**
 * All configured feeds with their state, which may be a moment old, in the order of the configuration; an address given
 * twice is one feed.
 */
export async function knownFeeds(services: Needs): Promise<KnownFeed[]> {
  const byId = feedsById(services);
  const options = { consistent: false };
  const states = await loadAll(services.table, [...byId.keys()].map(keys.feed), FeedState, options);
  const stateOf = new Map(states.map((state) => [state.id, state]));
  return [...byId].map(([id, feed]) => ({ id, configuration: feed, state: stateOf.get(id) ?? null }));
}

/** One configured feed with its state; undefined when the configuration has no such feed. */
export async function knownFeed(services: Needs, id: FeedId): Promise<LoadedFeed | undefined> {
  const configuration = feedsById(services).get(id);
  if (!configuration) return undefined;
  const stored = await load(services.table, keys.feed(id), FeedState);
  return { id, configuration, state: stored?.value ?? null, revision: stored?.revision ?? null };
}
