import type { FeedConfiguration } from './configuration.ts';
import { FeedState } from './feed.ts';
import { FeedId } from './id.ts';
import { toInstant } from './instant.ts';
import { keys } from './keys.ts';
import type { Services } from './services.ts';
import { loadAll } from './stored.ts';

/** A configured feed and what is remembered of it; `state` is null before the first poll. */
export interface KnownFeed {
  readonly id: FeedId;
  readonly configuration: FeedConfiguration;
  readonly state: FeedState | null;
}

/** The id of the feed at an address. */
export const feedIdOf = (digest: Services['digest'], url: string): FeedId =>
  FeedId.parse(digest(`feed ${url}`));

/** All configured feeds with their state, in the order of the configuration; an address given twice is one feed. */
export async function knownFeeds({
  configuration,
  table,
  digest,
}: Pick<Services, 'configuration' | 'table' | 'digest'>): Promise<KnownFeed[]> {
  const byId = new Map(configuration.feeds.map((feed) => [feedIdOf(digest, feed.url), feed]));
  const states = await loadAll(table, [...byId.keys()].map(keys.feed), FeedState);
  const stateOf = new Map(states.map((state) => [state.id, state]));
  return [...byId].map(([id, feed]) => ({ id, configuration: feed, state: stateOf.get(id) ?? null }));
}

/** The tick: asks for a poll of every feed that is due (`all`: of every feed). Answers the feeds asked for. */
export async function askForDueFeeds(
  services: Pick<Services, 'configuration' | 'table' | 'digest' | 'queue' | 'clock'>,
  { all }: { all: boolean },
): Promise<KnownFeed[]> {
  const now = toInstant(services.clock());
  const feeds = await knownFeeds(services);
  const due = feeds.filter(({ state }) => all || state === null || (!state.gone && state.nextPoll <= now));
  await services.queue.send(
    due.map(({ id }) => ({ message: { kind: 'poll', feedId: id }, key: `poll#${id}` })),
  );
  return due;
}
