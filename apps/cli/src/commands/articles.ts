import { type Article, articleRecord, failureOf, listArticles, withGivenUp } from '@claimwire/core';
import { Command } from 'commander';
import { z } from 'zod';
import type { App, ExitCode } from '../app.ts';
import { action, type Session } from '../session.ts';
import { stateOf } from '../terminal/article-state.ts';
import { examples } from '../terminal/examples.ts';
import { momentText } from '../terminal/moment-text.ts';
import { withStored } from '../with-stored.ts';

const Input = z.object({ failed: z.boolean().default(false) });

export const articlesCommand = (app: App): Command =>
  new Command('articles')
    .description('Lists the stored articles, newest first.')
    .option('--failed', 'only those that could not be analysed, and why')
    .addHelpText(
      'after',
      examples([
        ['claimwire articles', 'everything that is stored'],
        ['claimwire articles --failed', 'what could not be analysed; "claimwire retry" tries again'],
      ]),
    )
    .action(action(app, Input, articles, 'anywhere'));

/** Prints the stored articles. */
async function articles(session: Session, { failed }: z.infer<typeof Input>): Promise<ExitCode> {
  const { output } = session;
  return withStored(session, async (stored) => {
    const rows: Article[] = [];
    const known = withGivenUp(await stored.queue.list());
    for await (const listed of listArticles(stored, {})) {
      const article = known(listed);
      if (failed && failureOf(article) === undefined) continue;
      if (output.json) output.result(articleRecord(article), () => '');
      else rows.push(article);
    }
    if (!output.json && rows.length === 0) output.say(failed ? 'Nothing failed.' : 'No articles.');
    output.table(rows, articleRecord, [
      {
        head: 'Published',
        cell: ({ published, dated }) =>
          `${momentText(published)}${dated === 'article' ? '' : ' (first seen)'}`,
      },
      { head: 'Source', cell: ({ publisher }) => publisher.name },
      { head: 'State', cell: (article) => failureOf(article) ?? stateOf(article) },
      { head: 'Title', cell: ({ title }) => title },
      { head: 'Link', cell: ({ url, id }) => url ?? id },
    ]);
    return 0;
  });
}
