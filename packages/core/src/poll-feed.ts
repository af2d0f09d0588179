import { type KnownFeed, knownFeeds } from './due-feeds.ts';
import { FeedState } from './feed.ts';
import type { Fetched, ParsedFeed } from './feed-reader.ts';
import type { FeedId } from './id.ts';
import { toInstant } from './instant.ts';
import { items } from './items.ts';
import { keepArticle } from './keep-article.ts';
import { keys } from './keys.ts';
import { feedName, rawItem } from './raw-item.ts';
import type { Services } from './services.ts';
import { load } from './stored.ts';

type Needs = Pick<
  Services,
  'configuration' | 'table' | 'blobs' | 'queue' | 'reader' | 'digest' | 'clock' | 'random'
>;

type Scheduling = Pick<Needs, 'configuration' | 'table' | 'reader' | 'clock' | 'random'>;

/** What one poll of one feed came to. `why` is one line for people. */
export type Polled =
  | {
      readonly kind: 'polled';
      readonly name: string;
      readonly items: number;
      readonly fresh: number;
      readonly changed: number;
    }
  | { readonly kind: 'unchanged'; readonly name: string }
  | {
      readonly kind: 'failed';
      readonly name: string;
      readonly why: string;
      readonly gone: boolean;
      readonly nextPoll: string;
    }
  /** The feed is no longer in the configuration. */
  | { readonly kind: 'unknown' };

/**
 * Fetches one feed, keeps what is new in it, and then, last, moves its state on: a crash before that only means that
 * the same items are offered again, which changes nothing.
 */
export async function pollFeed(services: Needs, feedId: FeedId): Promise<Polled> {
  const feed = (await knownFeeds(services)).find(({ id }) => id === feedId);
  if (!feed) return { kind: 'unknown' };
  const { configuration, state } = feed;
  const fetched = await services.reader.fetch(configuration.url, state?.validators);
  switch (fetched.kind) {
    case 'failed':
      return fail(services, feed, fetched, fetched.why);
    case 'not-modified':
      await succeed(services, feed, fetched, null);
      return { kind: 'unchanged', name: feedName(feed, null) };
    case 'body': {
      const parsed = await services.reader.parse(fetched.body, fetched.contentType, fetched.url);
      if (parsed.kind === 'not-a-feed') {
        const offers = parsed.offers.length > 0 ? `; the page offers ${parsed.offers.join(', ')}` : '';
        return fail(services, feed, { gone: false, retrySeconds: null }, `${parsed.why}${offers}`);
      }
      const kept = await keepItems(services, feed, parsed.feed);
      await succeed(services, feed, fetched, parsed.feed);
      return { kind: 'polled', name: feedName(feed, parsed.feed), items: parsed.feed.items.length, ...kept };
    }
  }
}

/** Notes on a feed that polling it was given up for a reason that nobody foresaw, so that it is not due again at once. */
export async function markPollFailed(
  services: Scheduling & Pick<Needs, 'digest'>,
  { feedId, why }: { feedId: FeedId; why: string },
): Promise<void> {
  const feed = (await knownFeeds(services)).find(({ id }) => id === feedId);
  if (feed) await fail(services, feed, { gone: false, retrySeconds: null }, why);
}

async function keepItems(
  services: Needs,
  feed: KnownFeed,
  parsed: ParsedFeed,
): Promise<{ fresh: number; changed: number }> {
  let fresh = 0;
  let changed = 0;
  for (const item of parsed.items) {
    // Dates are left out: a feed that re-dates its items has nothing new to say.
    const seen = keys.seenItem(
      feed.id,
      services.digest(JSON.stringify([item.id, item.link, item.title, item.summary, item.content])),
    );
    if (await services.table.get(seen)) continue;
    const kept = await keepArticle(services, await rawItem(services.reader, feed, parsed, item));
    if (kept.kind === 'new') fresh += 1;
    if (kept.kind === 'changed') changed += 1;
    await services.table.putIfAbsent({ ...seen, data: { articleId: kept.articleId } });
  }
  return { fresh, changed };
}

async function succeed(
  services: Needs,
  feed: KnownFeed,
  fetched: Exclude<Fetched, { kind: 'failed' }>,
  parsed: ParsedFeed | null,
): Promise<void> {
  const now = services.clock();
  await writeState(services, feed, {
    validators: fetched.validators,
    nextPoll: nextPoll(services, feed, {
      ttlSeconds: parsed?.ttlSeconds ?? null,
      freshSeconds: fetched.freshSeconds,
    }),
    lastPoll: toInstant(now),
    lastSuccess: toInstant(now),
    failures: 0,
    lastError: null,
    items: parsed?.items.length ?? feed.state?.items ?? 0,
  });
}

async function fail(
  services: Scheduling,
  feed: KnownFeed,
  { gone, retrySeconds }: Pick<Extract<Fetched, { kind: 'failed' }>, 'gone' | 'retrySeconds'>,
  why: string,
): Promise<Polled> {
  const failures = (feed.state?.failures ?? 0) + 1;
  const next = nextPoll(services, feed, { failures, retrySeconds });
  await writeState(services, feed, {
    nextPoll: next,
    lastPoll: toInstant(services.clock()),
    failures,
    lastError: why,
    gone,
  });
  return { kind: 'failed', name: feedName(feed, null), why, gone, nextPoll: next };
}

function nextPoll(
  { reader, clock, random, configuration }: Scheduling,
  feed: KnownFeed,
  facts: Partial<Parameters<typeof reader.nextPoll>[0]>,
): string {
  const base = { ttlSeconds: null, freshSeconds: null, retrySeconds: null, failures: 0 };
  const intervalSeconds = feed.configuration.interval ?? configuration.interval;
  return toInstant(reader.nextPoll({ ...base, now: clock(), intervalSeconds, random: random(), ...facts }));
}

async function writeState(
  { table, clock }: Pick<Needs, 'table' | 'clock'>,
  feed: KnownFeed,
  change: Partial<FeedState>,
): Promise<void> {
  const stored = await load(table, keys.feed(feed.id), FeedState);
  const blank: FeedState = {
    id: feed.id,
    url: feed.configuration.url,
    validators: { etag: null, lastModified: null },
    nextPoll: toInstant(clock()),
    lastPoll: null,
    lastSuccess: null,
    failures: 0,
    lastError: null,
    gone: false,
    items: 0,
  };
  const item = items.feed({ ...blank, ...stored?.value, ...change });
  // Only one poll of a feed runs at a time; if another got in between, its state is as good as this one.
  await (stored ? table.replace(item, stored.revision) : table.putIfAbsent(item));
}
