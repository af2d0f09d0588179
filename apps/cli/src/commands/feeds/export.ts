import { Command } from 'commander';
import { z } from 'zod';
import type { App, ExitCode } from '../../app.ts';
import { action, type Session, withConfiguration } from '../../session.ts';
import { examples } from '../../terminal/examples.ts';

export const feedsExportCommand = (app: App): Command =>
  new Command('export')
    .description('Writes the feeds of the configuration as OPML 2.0 to standard output.')
    .addHelpText('after', examples([['claimwire feeds export > feeds.opml', 'to take to another reader']]))
    .action(action(app, z.object({}), exportFeeds));

/** Prints the feeds as OPML; for machines, one JSON object a feed. */
async function exportFeeds(session: Session): Promise<ExitCode> {
  return withConfiguration(session, async ({ feeds }) => {
    const { writeOpml } = await import('@claimwire/feeds');
    const entries = feeds.map((feed) => ({
      url: feed.url,
      name: feed.name ?? null,
      folder: feed.folder ?? null,
      publisher: feed.publisher ?? null,
      intervalSeconds: feed.interval ?? null,
      fullText: feed.fullText,
    }));
    if (session.output.json) for (const entry of entries) session.output.result(entry, () => entry.url);
    else session.output.say(writeOpml(entries).trimEnd());
    return 0;
  });
}
