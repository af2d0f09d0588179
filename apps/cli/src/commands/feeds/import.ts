import { readWhole } from '@claimwire/configuration';
import { FeedConfiguration } from '@claimwire/core';
import { Command } from 'commander';
import { z } from 'zod';
import type { App, ExitCode } from '../../app.ts';
import { changeFeeds } from '../../configuration/change-feeds.ts';
import { addFeeds } from '../../configuration/edit-feeds.ts';
import { action, type Session } from '../../session.ts';
import { durationText } from '../../terminal/duration-text.ts';
import { examples } from '../../terminal/examples.ts';

const Input = z.object({ file: z.string() });

export const feedsImportCommand = (app: App): Command =>
  new Command('import')
    .description('Adds the feeds of an OPML file to the configuration.')
    .argument('<file>', 'an OPML file, or - for standard input')
    .addHelpText(
      'after',
      examples([['claimwire feeds import subscriptions.opml', 'as exported by another reader']]),
    )
    .action(action(app, Input, importFeeds));

/** Adds what an OPML file lists; feeds that are there already are left as they are. What cannot be a feed is named. */
async function importFeeds(session: Session, { file }: z.infer<typeof Input>): Promise<ExitCode> {
  const { app, output } = session;
  const read = await readWhole(file, app.stdin);
  if (read.kind === 'failed') {
    output.problem(`Cannot read "${file}": ${read.why}`);
    return 2;
  }
  const { decodeText, readOpml } = await import('@claimwire/feeds');
  const opml = readOpml(decodeText(read.body, null));
  if (opml.kind === 'not-opml' || opml.feeds.length + opml.unusable.length === 0) {
    const why = opml.kind === 'not-opml' ? opml.why : 'it lists no feeds';
    output.problem(`Cannot import "${file}" as OPML: ${why}`);
    return 2;
  }
  const entries = opml.feeds.map(({ url, name, folder, publisher, intervalSeconds, fullText }) => ({
    url,
    ...(name !== null && { name }),
    ...(publisher !== null && { publisher }),
    ...intervalOf(intervalSeconds),
    ...(fullText && { fullText }),
    ...(folder !== null && { folder }),
  }));
  const added = await changeFeeds(session, (text) => addFeeds(text, entries));
  if (added === undefined) return 2;
  if (output.json) for (const url of added) output.result({ url, added: true }, () => url);
  const there = entries.length - added.length;
  output.say(
    `Added ${added.length} of ${entries.length} feeds${there > 0 ? `; ${there} were there already` : ''}`,
  );
  for (const url of opml.unusable)
    output.problem(`Cannot add the feed "${url}": it is no http or https address`);
  return opml.unusable.length > 0 ? 1 : 0;
}

/** One that the configuration would refuse is left out: the feed then has everyone's interval. */
function intervalOf(seconds: number | null): { readonly interval?: string } {
  const interval = seconds === null ? undefined : durationText(seconds);
  const isUsable = FeedConfiguration.shape.interval.safeParse(interval).success;
  return interval !== undefined && isUsable ? { interval } : {};
}
