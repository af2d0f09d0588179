import type { FeedItem, FeedParse } from '@claimwire/core';
import { parseFeed } from 'feedsmith';
import { joinAuthors } from './author.ts';
import { feedDate } from './feed-date.ts';
import { plainText } from './plain-text.ts';

const none: FeedItem = {
  title: null,
  link: null,
  id: null,
  published: null,
  updated: null,
  author: null,
  summary: null,
  content: null,
  source: null,
};

/** A text, wherever this format keeps it: bare, or as the value of a typed text. */
function textOf(found: unknown): string | null {
  if (typeof found === 'string') return found;
  return typeof found === 'object' && found !== null && 'value' in found ? textOf(found.value) : null;
}

type Parsed = ReturnType<typeof parseFeed>;

function itemsOf(parsed: Parsed): FeedItem[] {
  switch (parsed.format) {
    case 'rss':
    case 'rdf':
      return (parsed.feed.items ?? []).map((item) => ({
        ...none,
        title: plainText(item.title ?? null),
        link: item.link ?? null,
        id: 'guid' in item ? (item.guid?.value ?? null) : null,
        published: feedDate(textOf(('pubDate' in item ? item.pubDate : undefined) ?? item.dc?.dates?.[0])),
        author: joinAuthors((item.dc?.creators ?? []).map(plainText)),
        summary: item.description ?? null,
        content: item.content?.encoded ?? null,
      }));
    case 'atom':
      return (parsed.feed.entries ?? []).map((entry) => ({
        ...none,
        title: plainText(textOf(entry.title)),
        link: entry.links?.find((link) => (link.rel ?? 'alternate') === 'alternate')?.href ?? null,
        id: entry.id ?? null,
        published: feedDate(textOf(entry.published ?? entry.updated)),
        updated: feedDate(textOf(entry.updated)),
        author: joinAuthors((entry.authors ?? []).map((author) => plainText(author.name ?? null))),
        summary: textOf(entry.summary),
        content: textOf(entry.content),
      }));
    default:
      return [];
  }
}

/** The second parser, for what the first could not read: feedsmith. Null when it makes nothing of it either. */
export function readTolerantly(text: string): Extract<FeedParse, { kind: 'feed' }> | null {
  let parsed: Parsed;
  try {
    parsed = parseFeed(text);
  } catch {
    // Its errors say "unrecognised" in several ways; they all mean that this is no feed.
    return null;
  }
  const items = itemsOf(parsed);
  if (items.length === 0) return null;
  const title = plainText(textOf(parsed.feed.title));
  return { kind: 'feed', feed: { title, link: null, language: null, ttlSeconds: null, items } };
}
