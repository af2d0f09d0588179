import type { FeedState } from './feed.ts';
import { momentText } from './instant.ts';
import type { KnownFeed } from './known-feed.ts';
import { raiseNotice } from './raise-notice.ts';

type Needs = Parameters<typeof raiseNotice>[0];

/** The operator is told after so many failures in a row over at least so long, and then every day. */
const FAILURES = 5;
const HOURS = 6;
/** A little less than a day: the next try may come a little early. */
const REPEAT_HOURS = 23;

const hours = (from: string, to: Date): number => (to.getTime() - Date.parse(from)) / 3_600_000;

const moment = (at: string | null): string => (at === null ? 'an unknown time' : momentText(at));

/** Whether the operator is to be told now that a feed fails. */
export function isToTell(
  { gone, failures, failingSince, toldFailing }: FeedState,
  wasGone: boolean,
  now: Date,
): boolean {
  if (gone) return !wasGone;
  if (failingSince === null || failures < FAILURES || hours(failingSince, now) < HOURS) return false;
  return toldFailing === null || hours(toldFailing, now) >= REPEAT_HOURS;
}

/** Tells that a feed fails, or that it is gone. The same day of the same failure is told once. */
export async function tellFailing(services: Needs, feed: KnownFeed, state: FeedState): Promise<void> {
  const name = nameOf(feed, state);
  const { gone, failures, lastError, lastSuccess, failingSince } = state;
  const day = failingSince === null ? 0 : Math.floor(hours(failingSince, services.clock()) / REPEAT_HOURS);
  const read =
    lastSuccess === null ? 'It was never read.' : `It was last read at ${momentText(lastSuccess)}.`;
  await raiseNotice(services, {
    type: 'feed.failing',
    key: gone ? `feed gone ${feed.id} ${lastSuccess}` : `feed failing ${feed.id} ${failingSince} ${day}`,
    subject: gone ? `The feed "${name}" is gone` : `The feed "${name}" cannot be read: ${lastError}`,
    text: gone
      ? `Its server says that it is gone for good (410 Gone). It is polled no more, and nothing that it might still publish is seen.\n\n${read}\n\nLook for its new address, and change or take out the entry in the configuration. "claimwire poll --all" asks once more.`
      : `${failures} polls in a row have failed since ${moment(failingSince)}: ${lastError}. Nothing that it publishes is seen meanwhile.\n\n${read} It is tried again, ever more rarely, and you are reminded every day.\n\nIf it has another address now, change the entry in the configuration.`,
    data: { ...dataOf(feed, state, name), recovered: false },
  });
}

/** Tells that a feed works again of which the operator was told that it fails. */
export async function tellRecovered(
  services: Needs,
  feed: KnownFeed,
  state: FeedState,
  before: FeedState,
): Promise<void> {
  const name = nameOf(feed, state);
  await raiseNotice(services, {
    type: 'feed.failing',
    key: `feed recovered ${feed.id} ${before.failingSince}`,
    subject: `The feed "${name}" works again`,
    text: `It had failed since ${moment(before.failingSince)}: ${before.lastError}. What it still carries from that time is read now.`,
    data: { ...dataOf(feed, before, name), recovered: true },
  });
}

/** Never the address, which may hold a secret. */
function nameOf({ configuration }: KnownFeed, { title }: FeedState): string {
  return configuration.name ?? title ?? new URL(configuration.url).host;
}

function dataOf({ id, configuration }: KnownFeed, state: FeedState, name: string) {
  return {
    feedId: id,
    name,
    host: new URL(configuration.url).host,
    failures: state.failures,
    since: state.failingSince,
    error: state.lastError,
    gone: state.gone,
  };
}
