import { feedRecord, type KnownFeed, knownFeeds, type Subscription, subscriptionsOf } from '@claimwire/core';
import { Command } from 'commander';
import { z } from 'zod';
import type { App, ExitCode } from '../../app.ts';
import { action, type Session, withConfiguration } from '../../session.ts';
import { examples } from '../../terminal/examples.ts';
import { momentText } from '../../terminal/moment-text.ts';
import { withStored } from '../../with-stored.ts';

export const feedsListCommand = (app: App): Command =>
  new Command('list')
    .description('Lists the feeds and how each is doing.')
    .addHelpText(
      'after',
      examples([
        ['claimwire feeds list', 'as a table'],
        ['claimwire feeds list --json | jq "select(.failures > 0)"', 'those that fail'],
      ]),
    )
    .action(action(app, z.object({}), listFeeds, 'anywhere'));

/** Prints every configured feed with its state; a feed that was never polled has none. */
async function listFeeds(session: Session): Promise<ExitCode> {
  const { output, app } = session;
  return withConfiguration(session, (configuration) =>
    withStored(session, async ({ table }) => {
      const feeds = await knownFeeds({ configuration, table, digest: app.digest });
      if (feeds.length === 0) output.say('No feeds yet. "claimwire feeds add URL" adds one.');
      const subscriptions = await subscriptionsOf(
        { table },
        feeds.map(({ id }) => id),
      );
      const subscription = ({ id }: KnownFeed) => subscriptions.get(id);
      output.table(feeds, (feed) => feedRecord(feed, subscription(feed)), [
        { head: 'Feed', cell: ({ configuration: feed }) => feed.name ?? feed.url },
        { head: 'State', cell: (feed) => stateText(feed, subscription(feed), app.clock()) },
        { head: 'Items', cell: ({ state }) => String(state?.items ?? '') },
        { head: 'Last poll', cell: ({ state }) => (state?.lastPoll ? momentText(state.lastPoll) : 'never') },
        { head: 'Next poll', cell: ({ state }) => nextText(state) },
      ]);
      return 0;
    }),
  );
}

function nextText(state: KnownFeed['state']): string {
  if (state?.gone) return 'none';
  return state === null ? 'now' : momentText(state.nextPoll);
}

function stateText({ state }: KnownFeed, subscription: Subscription | undefined, now: Date): string {
  if (state === null) return 'not polled yet';
  if (state.gone) return 'gone for good';
  if (state.failures === 0) {
    const until = subscription?.state === 'active' ? (subscription.leaseUntil ?? '') : '';
    const isPushed = Date.parse(until) > now.getTime();
    const notes = [
      isPushed && 'pushed by its hub',
      state.address !== null && `moved to ${state.address}`,
      state.moving !== null && `may be moving to ${state.moving.to}`,
    ].filter((note) => note !== false);
    return ['fine', ...notes].join('; ');
  }
  return `failed ${state.failures === 1 ? 'once' : `${state.failures} times`}: ${state.lastError ?? 'why is not known'}`;
}
