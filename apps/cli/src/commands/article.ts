import {
  type Article,
  ArticleId,
  articleIdAt,
  articleRecord,
  articleText,
  failureOf,
  listArticles,
  pageProblem,
  showArticle,
  withGivenUp,
} from '@claimwire/core';
import { Command } from 'commander';
import { z } from 'zod';
import type { App, ExitCode } from '../app.ts';
import { action, type Session } from '../session.ts';
import { stateOf } from '../terminal/article-state.ts';
import { examples } from '../terminal/examples.ts';
import { momentText } from '../terminal/moment-text.ts';
import { type Stored, withStored } from '../with-stored.ts';

const Input = z.object({ url: z.string().min(1) });

export const articleCommand = (app: App): Command =>
  new Command('article')
    .description('Shows one stored article: what is known of it, and its text as it was analysed.')
    .argument('<url>', 'its address, or its id')
    .addHelpText('after', examples([['claimwire article https://outlet.example/news/1', 'by its address']]))
    .action(action(app, Input, article, 'anywhere'));

/** Prints an article and its text; spans of statements and alerts count in that text. */
async function article(session: Session, { url }: z.infer<typeof Input>): Promise<ExitCode> {
  const { output } = session;
  return withStored(session, async (stored) => {
    const listed = await find(session, stored, url);
    if (listed === undefined) {
      output.problem(`Cannot show the article "${url}": it is not stored; see "claimwire articles"`);
      return 2;
    }
    const found = withGivenUp(await stored.queue.list())(listed);
    const text = await articleText(stored, found);
    const pageError = await pageProblem(stored, found);
    output.result({ ...articleRecord(found), pageError, text }, () => {
      const { bold, dim } = output.colors;
      const where = [found.byline, found.publisher.name, datesOf(found), found.url]
        .filter(Boolean)
        .join(' · ');
      const stub = found.paywall === null ? '' : `Only a stub: ${found.paywall}`;
      const page = pageError === null ? '' : `Read from the feed, not from its page: ${pageError}`;
      const head = [bold(found.title), dim(where), failureOf(found) ?? stateOf(found), stub, page];
      return [...head.filter((line) => line !== ''), ...(text === null ? [] : ['', text])].join('\n');
    });
    return 0;
  });
}

/** When it was published, or first seen where it does not say so, and when it was last changed. */
function datesOf({ published, dated, modified }: Article): string {
  const first = dated === 'article' ? momentText(published) : `first seen ${momentText(published)}`;
  return modified === null || modified === published ? first : `${first}, changed ${momentText(modified)}`;
}

async function find({ app }: Session, stored: Stored, target: string): Promise<Article | undefined> {
  const byId = await showArticle(stored, ArticleId.parse(target));
  if (byId !== undefined) return byId;
  const reader = await app.createReader({ allowPrivate: false, clock: app.clock });
  const byLink = await showArticle(stored, articleIdAt({ reader, digest: app.digest }, target));
  if (byLink !== undefined) return byLink;
  // One of several articles under one link has an id of another making.
  const wanted = reader.canonicalLink(target);
  for await (const article of listArticles(stored, {})) {
    if (article.url !== null && reader.canonicalLink(article.url) === wanted) return article;
  }
  return undefined;
}
