import { toInstant } from './instant.ts';
import { hostOf, type KnownFeed, knownFeeds } from './known-feed.ts';
import type { Services } from './services.ts';

/** The tick: asks for a poll of every feed that is due (`all`: of every feed). Answers the feeds asked for. */
export async function askForDueFeeds(
  services: Pick<Services, 'configuration' | 'table' | 'digest' | 'queue' | 'clock'>,
  { all }: { all: boolean },
): Promise<KnownFeed[]> {
  const now = toInstant(services.clock());
  const feeds = await knownFeeds(services);
  const due = feeds.filter(({ state }) => all || state === null || (!state.gone && state.nextPoll <= now));
  await services.queue.send(
    due.map((feed) => ({
      message: { kind: 'poll', feedId: feed.id },
      // Asked for at every tick until the state has moved on, which is one message; the next time it is another. A
      // queue that remembers keys for minutes would otherwise swallow the polls of a feed with a short interval.
      key: `poll#${feed.id}#${feed.state?.nextPoll ?? ''}`,
      group: hostOf(feed),
    })),
  );
  return due;
}
