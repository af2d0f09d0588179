import type { FeedItem, FeedParse } from '@claimwire/core';
import { z } from 'zod';
import { joinAuthors } from './author.ts';
import { feedDate } from './feed-date.ts';
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
const Feed = z.object({
  version: Text,
  title: Text,
  home_page_url: Text,
  language: Text,
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

/** Reads a JSON Feed; null when the text is JSON but no feed, or no JSON at all. */
export function readJsonFeed(json: string, url: string): Extract<FeedParse, { kind: 'feed' }> | null {
  let found: unknown;
  try {
    found = JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  const parsed = Feed.safeParse(found);
  if (!parsed.success) return null;
  const { title, home_page_url: home, language, items } = parsed.data;
  return {
    kind: 'feed',
    feed: {
      title: text(title),
      link: absolute(text(home), url),
      language: text(language),
      ttlSeconds: null,
      items: items.flatMap((item) => toItem(item, url)),
    },
  };
}
