import type { FeedItem } from '@claimwire/core';
import { Command } from 'commander';
import { z } from 'zod';
import type { App, ExitCode } from '../app.ts';
import { readSource } from '../files/read-source.ts';
import { action, type Session, withReader } from '../session.ts';
import { amount } from '../terminal/amount.ts';
import { examples } from '../terminal/examples.ts';
import { momentText } from '../terminal/moment-text.ts';

const Input = z.object({
  source: z.string(),
  base: z.url().optional(),
  allowPrivate: z.boolean().default(false),
});

export const parseFeedCommand = (app: App): Command =>
  new Command('parse-feed')
    .description('Shows the items of a feed, whatever its format, in one shape.')
    .argument('<source>', 'a file, an http(s) address, or - for standard input')
    .option('--base <url>', 'the address that relative links in a file stand on')
    .option('--allow-private', 'fetch from private and loopback addresses too')
    .addHelpText(
      'after',
      examples([
        ['claimwire parse-feed https://outlet.example/rss', 'fetch and show'],
        ['claimwire parse-feed saved.xml --json | jq .title', 'titles of a saved feed'],
        ['curl -s https://outlet.example/rss | claimwire parse-feed -', 'from a pipe'],
      ]),
    )
    .action(action(app, Input, parseFeed));

/** Prints a feed's items, one JSON object `{title, link, id, published, updated, author, summary, content, source}` a line. */
async function parseFeed(session: Session, input: z.infer<typeof Input>): Promise<ExitCode> {
  const { output, app } = session;
  const { source, base } = input;
  return withReader(session, input, async (reader) => {
    const read = await readSource(source, app.stdin, reader);
    if (read.kind === 'failed') {
      output.problem(`Cannot read "${source}": ${read.why}`);
      return 2;
    }
    const parsed = await reader.parse(read.body, read.contentType, read.url ?? base ?? '');
    if (parsed.kind === 'not-a-feed') {
      output.problem(`Cannot parse "${source}" as a feed: ${parsed.why}${offersText(parsed.offers)}`);
      return 2;
    }
    const { feed } = parsed;
    const heading = output.colors.bold(feed.title ?? 'a feed without a title');
    output.say(`${heading}: ${amount(feed.items.length, 'item')}\n`);
    for (const item of feed.items) output.result(item, () => itemText(item, output.colors));
    return 0;
  });
}

const offersText = (offers: readonly string[]) =>
  offers.length > 0 ? `; the page offers ${offers.join(', ')}` : '';

function itemText(item: FeedItem, colors: Session['output']['colors']): string {
  const source = item.source === null ? null : `from ${item.source.name}`;
  const when = item.published ?? item.updated;
  const details = [when && momentText(when), item.author, source].filter((part) => part !== null);
  const lines = [colors.bold(item.title ?? '(no title)'), item.link ?? item.id ?? '', details.join(' · ')];
  return `${lines.filter((line) => line !== '').join('\n  ')}\n`;
}
