import { changePace, quietSeconds } from './change-pace.ts';
import type { FeedState } from './feed.ts';
import { afterMove, LOST_AFTER } from './feed-move.ts';
import { isToTell, tellFailing, tellRecovered } from './feed-notice.ts';
import type { FeedReader, Fetched, ParsedFeed } from './feed-reader.ts';
import { toInstant } from './instant.ts';
import { items } from './items.ts';
import type { LoadedFeed } from './known-feed.ts';
import type { Services } from './services.ts';

type Needs = Pick<Services, 'configuration' | 'table' | 'queue' | 'reader' | 'digest' | 'clock' | 'random'>;
type Failure = Pick<Extract<Fetched, { kind: 'failed' }>, 'gone' | 'retrySeconds'> & {
  readonly why: string;
  /** The body that could not be read, by its validators. */
  readonly unreadable?: FeedState['validators'];
};

/** The state of a feed before its first poll. */
function blank({ id }: LoadedFeed, now: Date): FeedState {
  return {
    id,
    title: null,
    validators: { etag: null, lastModified: null },
    freshSeconds: null,
    hints: { ttlSeconds: null, skipHours: [], skipDays: [] },
    nextPoll: toInstant(now),
    lastPoll: null,
    lastSuccess: null,
    lastChange: null,
    changeSeconds: null,
    failures: 0,
    failingSince: null,
    toldFailing: null,
    lastError: null,
    unreadable: null,
    gone: false,
    moving: null,
    address: null,
    hub: null,
    items: 0,
  };
}

/** Notes that a feed was read (`parsed`) or has not changed (null), and when it is due again. */
export async function noteSuccess(
  services: Needs,
  feed: LoadedFeed,
  fetched: Exclude<Fetched, { kind: 'failed' }>,
  read: { readonly parsed: ParsedFeed; readonly fresh: number } | null,
  pushed: boolean,
): Promise<void> {
  const now = services.clock();
  const before = feed.state ?? blank(feed, now);
  const state: FeedState = {
    ...before,
    ...(read && {
      ...changePace(before, read.parsed, read.fresh, now),
      title: read.parsed.title,
      hints: read.parsed.hints,
      items: read.parsed.items.length,
      hub: hubOf(fetched, read.parsed),
    }),
    ...afterMove(feed.configuration.url, before, fetched.movedTo, now),
    validators: fetched.validators,
    // A 304 brings only what has changed of the headers (RFC 9111, 4.3.4).
    freshSeconds: fetched.freshSeconds ?? (read ? null : before.freshSeconds),
    lastPoll: toInstant(now),
    lastSuccess: toInstant(now),
    failures: 0,
    failingSince: null,
    toldFailing: null,
    lastError: null,
    unreadable: null,
    gone: false,
  };
  if (before.toldFailing !== null) await tellRecovered(services, feed, state, before);
  await write(services, feed, { ...state, nextPoll: nextPoll(services, feed, state, { pushed }) });
}

/** Notes that a poll failed, and when the feed is tried again; tells the operator when it has failed for long. */
export async function noteFailure(
  services: Needs,
  feed: LoadedFeed,
  { why, gone, retrySeconds, unreadable }: Failure,
): Promise<FeedState> {
  const now = services.clock();
  const before = feed.state ?? blank(feed, now);
  const failures = before.failures + 1;
  const isLost = before.address !== null && (gone || failures >= LOST_AFTER);
  const failed: FeedState = {
    ...before,
    ...(unreadable && { validators: unreadable, unreadable: why }),
    ...(isLost && { address: null, moving: null }),
    lastPoll: toInstant(now),
    failures,
    failingSince: before.failingSince ?? toInstant(now),
    lastError: why,
    gone: gone && !isLost,
  };
  const isTold = isToTell(failed, before.gone, now);
  const state: FeedState = {
    ...failed,
    nextPoll: nextPoll(services, feed, failed, { retrySeconds }),
    toldFailing: isTold ? toInstant(now) : before.toldFailing,
  };
  if (isTold) await tellFailing(services, feed, state);
  await write(services, feed, state);
  return state;
}

/** Notes what a hub pushed: when the feed is polled, and by which validators, stays as it is. */
export async function notePush(
  services: Needs,
  feed: LoadedFeed,
  { parsed, fresh }: { readonly parsed: ParsedFeed; readonly fresh: number },
): Promise<void> {
  const now = services.clock();
  const before = feed.state ?? blank(feed, now);
  await write(services, feed, { ...before, ...changePace(before, parsed, fresh, now) });
}

function hubOf(fetched: Exclude<Fetched, { kind: 'failed' }>, parsed: ParsedFeed): FeedState['hub'] {
  const header = fetched.kind === 'body' ? fetched.links : { hub: null, self: null };
  const hub = header.hub ?? parsed.links.hub;
  const topic = header.self ?? parsed.links.self;
  return hub !== null && topic !== null ? { hub, topic } : null;
}

function nextPoll(
  { reader, clock, random, configuration }: Needs,
  feed: LoadedFeed,
  state: FeedState,
  facts: Partial<Parameters<FeedReader['nextPoll']>[0]>,
): string {
  const now = clock();
  return toInstant(
    reader.nextPoll({
      now,
      intervalSeconds: feed.configuration.interval ?? configuration.interval,
      hints: state.hints,
      freshSeconds: state.freshSeconds,
      retrySeconds: null,
      changeSeconds: quietSeconds(state, now),
      pushed: false,
      failures: state.failures,
      random: random(),
      ...facts,
    }),
  );
}

async function write({ table }: Needs, feed: LoadedFeed, state: FeedState): Promise<void> {
  const item = items.feed(state);
  // Only one poll of a feed runs at a time; if another got in between, its state is as good as this one.
  await (feed.revision === null ? table.putIfAbsent(item) : table.replace(item, feed.revision));
}
