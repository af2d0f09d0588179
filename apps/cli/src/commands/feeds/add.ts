import { wanted } from '@claimwire/configuration';
import { FeedConfiguration } from '@claimwire/core';
import { Command } from 'commander';
import { z } from 'zod';
import type { App, ExitCode } from '../../app.ts';
import { changeFeeds } from '../../configuration/change-feeds.ts';
import { addFeeds } from '../../configuration/edit-feeds.ts';
import { action, type Session } from '../../session.ts';
import { examples } from '../../terminal/examples.ts';

const Input = z.object({
  url: z.string(),
  name: z.string().optional(),
  publisher: z.string().optional(),
  interval: z.string().optional(),
  fullText: z.literal(true).optional(),
  folder: z.string().optional(),
});

export const feedsAddCommand = (app: App): Command =>
  new Command('add')
    .description('Adds a feed to the configuration; comments stay.')
    .argument('<url>', 'address of the feed')
    .option('--name <name>', 'as alerts call it')
    .option('--publisher <family>', 'outlets of one family are one origin')
    .option('--interval <time>', 'such as 10m or 6h')
    .option('--full-text', "read the articles' pages where the feed has only summaries")
    .option('--folder <name>', 'kept for OPML')
    .addHelpText(
      'after',
      examples([['claimwire feeds add https://outlet.example/rss --interval 10m', 'one more']]),
    )
    .action(action(app, Input, addFeed));

/** Writes one feed into the configuration. A feed that is there already is no error. */
async function addFeed(session: Session, input: z.infer<typeof Input>): Promise<ExitCode> {
  const { output } = session;
  const { url, name, publisher, interval, fullText, folder } = input;
  const entry = { url, name, publisher, interval, fullText, folder };
  const given = Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
  const checked = FeedConfiguration.safeParse(given, { error: wanted });
  if (!checked.success) {
    const why = checked.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ');
    output.problem(`Cannot add the feed "${url}": ${why}`);
    return 2;
  }
  const added = await changeFeeds(session, (text) => addFeeds(text, [{ url, ...given }]));
  if (added === undefined) return 2;
  output.result({ url, added: added.length > 0 }, () =>
    added.length > 0 ? `Added ${url}` : `${url} is there already, and left as it is`,
  );
  return 0;
}
