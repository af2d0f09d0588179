import { type KnownFeed, knownFeeds } from '@claimwire/core';
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
    .action(action(app, z.object({}), listFeeds));

/** Prints every configured feed with its state; a feed that was never polled has none. */
async function listFeeds(session: Session): Promise<ExitCode> {
  const { output, app } = session;
  return withConfiguration(session, (configuration) =>
    withStored(session, async ({ table }) => {
      const feeds = await knownFeeds({ configuration, table, digest: app.digest });
      if (feeds.length === 0) output.say('No feeds yet. "claimwire feeds add URL" adds one.');
      output.table(feeds, feedRecord, [
        { head: 'Feed', cell: ({ configuration: feed }) => feed.name ?? feed.url },
        { head: 'State', cell: stateText },
        { head: 'Items', cell: ({ state }) => String(state?.items ?? '') },
        { head: 'Last poll', cell: ({ state }) => (state?.lastPoll ? momentText(state.lastPoll) : 'never') },
        { head: 'Next poll', cell: ({ state }) => nextText(state) },
      ]);
      return 0;
    }),
  );
}

/** One feed for machines: what is configured, and what is remembered, each null where there is nothing. */
function feedRecord({ configuration, state }: KnownFeed): object {
  const { url, name, publisher, interval, fullText, folder } = configuration;
  return {
    url,
    name: name ?? null,
    publisher: publisher ?? null,
    interval: interval ?? null,
    fullText,
    folder: folder ?? null,
    items: state?.items ?? null,
    lastPoll: state?.lastPoll ?? null,
    lastSuccess: state?.lastSuccess ?? null,
    nextPoll: state?.nextPoll ?? null,
    failures: state?.failures ?? 0,
    lastError: state?.lastError ?? null,
    gone: state?.gone ?? false,
  };
}

function nextText(state: KnownFeed['state']): string {
  if (state?.gone) return 'none';
  return state === null ? 'now' : momentText(state.nextPoll);
}

function stateText({ state }: KnownFeed): string {
  if (state === null) return 'not polled yet';
  if (state.gone) return 'gone for good';
  if (state.failures === 0) return 'fine';
  return `failed ${state.failures === 1 ? 'once' : `${state.failures} times`}: ${state.lastError ?? 'why is not known'}`;
}
