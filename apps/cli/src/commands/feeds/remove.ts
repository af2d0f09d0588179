import { Command } from 'commander';
import { z } from 'zod';
import type { App, ExitCode } from '../../app.ts';
import { changeFeeds } from '../../configuration/change-feeds.ts';
import { removeFeeds } from '../../configuration/edit-feeds.ts';
import { action, type Session } from '../../session.ts';
import { examples } from '../../terminal/examples.ts';

const Input = z.object({ url: z.string() });

export const feedsRemoveCommand = (app: App): Command =>
  new Command('remove')
    .description('Takes a feed out of the configuration; what came from it stays.')
    .argument('<url>', 'address of the feed')
    .addHelpText(
      'after',
      examples([['claimwire feeds remove https://outlet.example/rss', 'follow it no more']]),
    )
    .action(action(app, Input, removeFeed));

/** Takes one feed out of the configuration. */
async function removeFeed(session: Session, { url }: z.infer<typeof Input>): Promise<ExitCode> {
  const removed = await changeFeeds(session, (text) => removeFeeds(text, new Set([url])));
  if (removed === undefined) return 2;
  if (removed.length === 0) {
    session.output.problem(
      `Cannot remove the feed "${url}": it is not in the configuration; see "claimwire feeds list"`,
    );
    return 2;
  }
  session.output.result({ url, removed: true }, () => `Removed ${url}`);
  return 0;
}
