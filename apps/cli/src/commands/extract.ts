import type { Extracted } from '@claimwire/core';
import { Command } from 'commander';
import { z } from 'zod';
import type { App, ExitCode } from '../app.ts';
import { readSource } from '../files/read-source.ts';
import { action, type Session, withReader } from '../session.ts';
import { examples } from '../terminal/examples.ts';

const Input = z.object({ source: z.string(), allowPrivate: z.boolean().default(false) });

export const extractCommand = (app: App): Command =>
  new Command('extract')
    .description('Takes the readable text out of an article page.')
    .argument('<source>', 'a file, an http(s) address, or - for standard input')
    .option('--allow-private', 'fetch from private and loopback addresses too')
    .addHelpText(
      'after',
      examples([
        ['claimwire extract https://outlet.example/news/1', 'fetch and show'],
        ['claimwire extract page.html --json', 'title, byline, published, modified, text and more'],
      ]),
    )
    .action(action(app, Input, extract));

/** Prints `{title, byline, published, siteName, text, modified, canonical, language, paywall}` of an HTML page. */
async function extract(session: Session, input: z.infer<typeof Input>): Promise<ExitCode> {
  const { output, app } = session;
  const { source } = input;
  return withReader(session, input, async (reader) => {
    const read = await readSource(source, app.stdin, reader);
    if (read.kind === 'failed') {
      output.problem(`Cannot read "${source}": ${read.why}`);
      return 2;
    }
    const extracted = await reader.extract(reader.decode(read.body, read.contentType), read.url);
    const { title, byline, published, siteName, text, modified, canonical, paywall } = extracted;
    if (text.includes('\u0000')) {
      output.problem(`Cannot extract "${source}": it is not text`);
      return 2;
    }
    const language = await reader.language(text);
    const record = { title, byline, published, siteName, text, modified, canonical, language, paywall };
    output.result(record, () => pageText(extracted, output.colors));
    if (text !== '') return 0;
    output.problem(`Cannot extract "${source}": it has no readable text`);
    return 1;
  });
}

function pageText(
  { title, byline, published, modified, siteName, paywall, text }: Extracted,
  colors: Session['output']['colors'],
): string {
  const changed = modified === null ? null : `changed ${modified}`;
  const origin = [byline, siteName, published, changed].filter((part) => part !== null).join(' · ');
  const stub = paywall === null ? '' : `Only a stub: ${paywall}`;
  const head = [title === null ? '' : colors.bold(title), origin, stub].filter((line) => line !== '');
  return [...head, '', text].join('\n');
}
