import type { FeedItem, FeedParse } from '@claimwire/core';
import { JSONRepairError, jsonrepair } from 'jsonrepair';
import { z } from 'zod';
import { joinAuthors } from './author.ts';
import { feedDate } from './feed-date.ts';
import { NO_HINTS } from './feed-hints.ts';
import { escapeXml } from './markup.ts';
import { plainText } from './plain-text.ts';

/** A field of the wrong kind is as good as missing: one odd item never loses the feed. */
const Text = z
  .union([z.string(), z.number().transform(String)])
  .optional()
  .catch(undefined);
const Author = z.object({ name: Text, url: Text }).optional().catch(undefined);
const Authors = z.array(Author).optional().catch(undefined);

/** JSON Feed 1.0 and 1.1, https://www.jsonfeed.org/version/1.1/ */
const Item = z.object({
  id: Text,
  url: Text,
  external_url: Text,
  title: Text,
  content_html: Text,
  content_text: Text,
  summary: Text,
  date_published: Text,
  date_modified: Text,
  author: Author,
  authors: Authors,
});
const Hubs = z
  .array(z.object({ type: Text, url: Text }).catch({ type: undefined, url: undefined }))
  .catch([])
  .default([]);
const Feed = z.object({
  version: Text,
  title: Text,
  home_page_url: Text,
  feed_url: Text,
  language: Text,
  hubs: Hubs,
  items: z.array(z.unknown()),
});

const text = (value: string | undefined): string | null => (value?.trim() ? value.trim() : null);

function absolute(link: string | null, base: string): string | null {
  return link === null ? null : (URL.parse(link, URL.canParse(base) ? base : undefined)?.href ?? link);
}

function toItem(found: unknown, url: string): FeedItem[] {
  const parsed = Item.safeParse(found);
  if (!parsed.success) return [];
  const item = parsed.data;
  const plain = text(item.content_text);
  const link = text(item.url);
  return [
    {
      title: plainText(item.title === undefined ? null : escapeXml(item.title)),
      link: absolute(link ?? text(item.external_url), url),
      id: text(item.id),
      published: feedDate(item.date_published),
      updated: feedDate(item.date_modified),
      author: joinAuthors((item.authors ?? [item.author]).map((author) => text(author?.name))),
      summary: text(item.summary),
      content: text(item.content_html) ?? (plain === null ? null : asHtml(plain)),
      source: null,
    },
  ];
}

/** Plain text as HTML: blank lines part paragraphs. */
function asHtml(plain: string): string {
  const paragraphs = plain.split(/\n\s*\n/);
  if (paragraphs.length === 1) return escapeXml(plain);
  return paragraphs.map((paragraph) => `<p>${escapeXml(paragraph.trim())}</p>`).join('\n');
}

/** JSON Feed allows for other protocols than WebSub, and so do we. */
function hubOf(hubs: z.infer<typeof Hubs>): string | null {
  const url = hubs.find(({ type }) => type?.toLowerCase() === 'websub')?.url;
  return url !== undefined && /^https?:/i.test(url) ? url : null;
}

/** The value that JSON stands for, mended where it is broken or cut off; undefined where that cannot be. */
function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  if (json.length > MOST_TO_MEND || !LIKE_A_FEED.test(json)) return undefined;
  try {
    return JSON.parse(jsonrepair(json));
  } catch (error) {
    // RangeError: it nests deeper than the stack.
    if (error instanceof JSONRepairError || error instanceof SyntaxError || error instanceof RangeError)
      return undefined;
    throw error;
  }
}

/** jsonrepair's time grows with the square of some broken texts: two seconds for this many characters. */
const MOST_TO_MEND = 200_000;

/** Mending makes something of any words: only of what has a feed's list. */
const LIKE_A_FEED = /"items"\s{0,20}:\s{0,20}\[/;

/** Reads a JSON Feed; null when the text is JSON but no feed, or no JSON at all. */
export function readJsonFeed(json: string, url: string): Extract<FeedParse, { kind: 'feed' }> | null {
  const parsed = Feed.safeParse(parseJson(json));
  if (!parsed.success) return null;
  const { title, home_page_url: home, feed_url: self, language, hubs } = parsed.data;
  const listed = parsed.data.items;
  // Of an item that is cut off in the middle neither id nor link can be trusted; it comes whole the next time.
  const items = /[}\]]\s{0,99}$/.test(json.slice(-100)) ? listed : listed.slice(0, -1);
  return {
    kind: 'feed',
    feed: {
      title: text(title),
      link: absolute(text(home), url),
      language: text(language),
      hints: NO_HINTS,
      links: { hub: hubOf(hubs), self: absolute(text(self), url) },
      items: items.flatMap((item) => toItem(item, url)),
    },
  };
}
