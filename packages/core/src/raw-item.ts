import type { RawArticle } from './article.ts';
import type { FeedItem } from './feed-item.ts';
import type { FeedReader, ParsedFeed } from './feed-reader.ts';
import type { KnownFeed } from './known-feed.ts';

/** What a feed is called: by the user, else by itself, else its address. */
export const feedName = (feed: KnownFeed, parsed: ParsedFeed | null): string =>
  feed.configuration.name ?? parsed?.title ?? feed.state?.title ?? feed.configuration.url;

/** An item of a feed as it is kept, with its article's page where the feed is set to full text. */
export async function rawItem(
  reader: FeedReader,
  feed: KnownFeed,
  parsed: ParsedFeed,
  item: FeedItem,
): Promise<RawArticle> {
  const fetched =
    feed.configuration.fullText && item.link !== null ? await reader.fetchPage(item.link) : null;
  const page = fetched?.kind === 'body' ? reader.decode(fetched.body, fetched.contentType) : null;
  const url = page === null ? item.link : await articleUrl(reader, feed, item.link, page);
  // Alerts show the name, so it is never the feed's address, which may hold a key.
  const domain = reader.domain(url ?? parsed.link ?? feed.configuration.url);
  return {
    url,
    itemId: item.id,
    feedId: feed.id,
    publisher: {
      name: feed.configuration.name ?? parsed.title ?? domain ?? new URL(feed.configuration.url).host,
      domain,
      family: feed.configuration.publisher ?? null,
    },
    source: item.source,
    title: item.title ?? '',
    author: item.author,
    published: item.published ?? item.updated,
    updated: item.updated,
    content: item.content,
    summary: item.summary,
    page,
    pageError: fetched?.kind === 'failed' ? fetched.why : null,
    text: null,
  };
}

/**
 * The address that a page calls its own, if it may: on the link's own domain, or on that of the publisher declared for
 * the feed. Any other would let one outlet's page pass itself off as another's article.
 */
async function articleUrl(
  reader: FeedReader,
  feed: KnownFeed,
  link: string | null,
  page: string,
): Promise<string | null> {
  const { canonical } = await reader.extract(page, link);
  if (canonical === null || link === null) return link;
  const domain = reader.domain(canonical);
  return domain === reader.domain(link) || domain === feed.configuration.publisher ? canonical : link;
}
