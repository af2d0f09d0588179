import { type FeedItem, type ParsedFeed, type Publisher, type RawArticle, toInstant } from '@claimwire/core';

/** What the user says of files that do not say it themselves. */
export interface Given {
  readonly source?: string | undefined;
  readonly published?: string | undefined;
}

type Reader = { domain(url: string): string | null };

const BLANK: Omit<RawArticle, 'publisher' | 'title'> = {
  url: null,
  itemId: null,
  feedId: null,
  source: null,
  author: null,
  published: null,
  updated: null,
  content: null,
  summary: null,
  page: null,
  pageError: null,
  text: null,
};

/** A local article as the pipeline takes it. A file that does not name its publisher is a source of its own. */
export function localArticle(
  reader: Reader,
  publisher: { readonly name: string | null; readonly fallback: string },
  parts: Partial<RawArticle>,
): RawArticle {
  const domain = parts.url ? reader.domain(parts.url) : null;
  const named: Publisher = { name: publisher.name ?? domain ?? publisher.fallback, domain, family: null };
  return { ...BLANK, title: '', ...parts, publisher: named };
}

/** An item of a feed file, as a poll of that feed would take it. */
export function feedFileArticle(
  reader: Reader,
  feed: ParsedFeed,
  item: FeedItem,
  fallback: string,
  given: Given,
): RawArticle {
  const domain = reader.domain(item.link ?? feed.link ?? '');
  return {
    ...BLANK,
    url: item.link,
    itemId: item.id,
    publisher: { name: given.source ?? feed.title ?? domain ?? fallback, domain, family: null },
    source: item.source,
    title: item.title ?? '',
    author: item.author,
    published: item.published ?? item.updated ?? given.published ?? null,
    updated: item.updated,
    content: item.content,
    summary: item.summary,
  };
}

/** A date found in a page, in the one spelling; null when it is no date. */
export function instantOrNull(text: string | null): string | null {
  const date = new Date(text ?? '');
  return Number.isNaN(date.getTime()) ? null : toInstant(date);
}
