import type { FeedItem, FeedParse } from '@claimwire/core';
import { decode } from 'html-entities';
import { atomItem } from './atom-item.ts';
import { canonicalFeed } from './canonical-feed.ts';
import { decodeText } from './charset.ts';
import { feedHints } from './feed-hints.ts';
import { feedOffers } from './feed-offers.ts';
import { type FoundFeed, findFeed } from './find-feed.ts';
import { readJsonFeed } from './json-feed.ts';
import { plainText } from './plain-text.ts';
import { rssItem } from './rss-item.ts';
import { type RssParserOutput, throughRssParser } from './rss-parser-output.ts';
import { readXml } from './xml-tree.ts';

async function toFeed(found: FoundFeed): Promise<FeedParse> {
  let top: RssParserOutput | null = null;
  const items: FeedItem[] = [];
  for (const xml of canonicalFeed(found)) {
    const output = await throughRssParser(xml);
    top ??= output;
    items.push(...output.items.map(found.kind === 'atom' ? atomItem : rssItem));
  }
  const said = top?.language ?? top?.['dc:language'] ?? found.root.attributes['xml:lang'];
  return {
    kind: 'feed',
    feed: {
      title: plainText(top?.title ?? null),
      link: top?.link ?? null,
      language: said?.trim() || null,
      ...feedHints(found.root),
      items,
    },
  };
}

const notAFeed = (why: string, offers: readonly string[] = []): FeedParse => ({
  kind: 'not-a-feed',
  why,
  offers,
});

/**
 * Reads a feed of any common format from its bytes: RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed. Never throws
 * for what the bytes hold.
 */
export async function parseFeedBytes(
  body: Uint8Array,
  contentType: string | null,
  url: string,
): Promise<FeedParse> {
  const text = decodeText(body, contentType);
  const start = text.trimStart().slice(0, 1);
  if (start === '') return notAFeed('it is empty');
  if (start === '{' || start === '[') {
    return readJsonFeed(text, url) ?? notAFeed('it is JSON, but no JSON Feed');
  }
  try {
    return await readMarkup(text, url);
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return notAFeed(why);
  }
}

async function readMarkup(text: string, url: string): Promise<FeedParse> {
  const base = URL.canParse(url) ? url : null;
  const found = findFeed(readXml(text, base));
  if (found !== null && found !== 'html') return toFeed(found);
  const escaped = unescapedFeed(text);
  const again = escaped === null ? null : findFeed(readXml(escaped, base));
  if (again !== null && again !== 'html') return toFeed(again);
  const json = JSON_FEED.exec(text);
  const behind = json === null ? null : readJsonFeed(text.slice(json.index), url);
  if (behind !== null) return behind;
  const offers = feedOffers(text, url);
  if (offers.length > 0) return notAFeed('it is an HTML page', offers);
  return notAFeed(
    found === 'html' ? 'it is an HTML page that offers no feed' : 'it is neither RSS, Atom nor JSON Feed',
  );
}

/** A JSON Feed behind a warning that the server printed. */
const JSON_FEED = /\{\s{0,20}"version"\s{0,20}:\s{0,20}"https?:\/\/(?:www\.)?jsonfeed\.org\//;

/** The feed in a document that was escaped once too often, as a template does or a page that shows it; null where none is. */
function unescapedFeed(text: string): string | null {
  const start = text.search(/&lt;(?:\?xml|rss|rdf:RDF|feed)[\s&]/i);
  return start < 0 || /<(?:rss|feed|rdf:RDF)[\s>]/i.test(text)
    ? null
    : decode(text.slice(start), { level: 'xml' });
}
