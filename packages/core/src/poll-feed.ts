import type { Fetched } from './feed-reader.ts';
import type { FeedId } from './id.ts';
import { type KeptItems, keepItems } from './keep-items.ts';
import { knownFeed, type LoadedFeed } from './known-feed.ts';
import type { Push } from './message.ts';
import { noteFailure, notePush, noteSuccess } from './note-poll.ts';
import { feedName } from './raw-item.ts';
import type { Services } from './services.ts';
import { isPushed } from './subscription.ts';

type Needs = Pick<
  Services,
  'configuration' | 'table' | 'blobs' | 'queue' | 'reader' | 'digest' | 'clock' | 'random' | 'websub'
>;

/** What one poll of one feed came to. `why` is one line for people. */
export type Polled =
  | ({ readonly kind: 'polled'; readonly name: string; readonly items: number } & KeptItems)
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

/** The validators of nothing: the next answer is the whole body. */
const ANEW = { etag: null, lastModified: null };

/**
 * Fetches one feed, or takes what its hub pushed, keeps what is new in it, and then, last, moves its state on: a crash
 * before that only means that the same items are offered again, which changes nothing. A push that cannot be read is a
 * hint to poll.
 */
export async function pollFeed(services: Needs, feedId: FeedId, push?: Push): Promise<Polled> {
  const feed = await knownFeed(services, feedId);
  if (!feed) return { kind: 'unknown' };
  const taken = push && (await takePush(services, feed, push));
  if (taken) return taken;
  const { configuration, state } = feed;
  const fetched = await services.reader.fetch(state?.address ?? configuration.url, state?.validators);
  switch (fetched.kind) {
    case 'failed':
      return failed(feed, await noteFailure(services, feed, fetched));
    case 'not-modified': {
      const why = state?.unreadable ?? null;
      if (why !== null) {
        // The body is the one that could not be read. Next time it is asked for in whole: a newer version may read it.
        const failure = { why, gone: false, retrySeconds: null, unreadable: ANEW };
        return failed(feed, await noteFailure(services, feed, failure));
      }
      await noteSuccess(services, feed, fetched, null, await isPushed(services, feedId));
      return { kind: 'unchanged', name: feedName(feed, null) };
    }
    case 'body':
      return read(services, feed, fetched);
  }
}

/** Notes on a feed that polling it was given up for a reason that nobody foresaw, so that it is not due again at once. */
export async function markPollFailed(
  services: Needs,
  { feedId, why }: { feedId: FeedId; why: string },
): Promise<void> {
  const feed = await knownFeed(services, feedId);
  if (feed) await noteFailure(services, feed, { gone: false, retrySeconds: null, why });
}

async function read(
  services: Needs,
  feed: LoadedFeed,
  fetched: Extract<Fetched, { kind: 'body' }>,
): Promise<Polled> {
  const parsed = await services.reader.parse(fetched.body, fetched.contentType, fetched.url);
  if (parsed.kind === 'not-a-feed') {
    const offers = parsed.offers.length > 0 ? `; the page offers ${parsed.offers.join(', ')}` : '';
    const why = `${parsed.why}${offers}`;
    const failure = { why, gone: false, retrySeconds: null, unreadable: fetched.validators };
    return failed(feed, await noteFailure(services, feed, failure));
  }
  const kept = await keepItems(services, feed, parsed.feed);
  const progress = { parsed: parsed.feed, fresh: kept.fresh + kept.changed };
  await noteSuccess(services, feed, fetched, progress, await isPushed(services, feed.id));
  return { kind: 'polled', name: feedName(feed, parsed.feed), items: parsed.feed.items.length, ...kept };
}

async function takePush(services: Needs, feed: LoadedFeed, push: Push): Promise<Polled | undefined> {
  const body = await services.blobs.get(push.key);
  if (!body) return undefined;
  const base = feed.state?.hub?.topic ?? feed.state?.address ?? feed.configuration.url;
  const parsed = await services.reader.parse(body, push.contentType, base);
  if (parsed.kind === 'not-a-feed') return undefined;
  const kept = await keepItems(services, feed, parsed.feed);
  await notePush(services, feed, { parsed: parsed.feed, fresh: kept.fresh + kept.changed });
  return { kind: 'polled', name: feedName(feed, parsed.feed), items: parsed.feed.items.length, ...kept };
}

function failed(
  feed: LoadedFeed,
  { gone, nextPoll, lastError }: { gone: boolean; nextPoll: string; lastError: string | null },
): Polled {
  return { kind: 'failed', name: feedName(feed, null), why: lastError ?? '', gone, nextPoll };
}
