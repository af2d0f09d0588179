import type { FeedParse } from '@claimwire/core';
import { atomItem } from './atom-item.ts';
import { canonicalAtom, canonicalRss } from './canonical-feed.ts';
import { decodeText } from './charset.ts';
import { feedOffers } from './feed-offers.ts';
import { readJsonFeed } from './json-feed.ts';
import { plainText } from './plain-text.ts';
import { rssItem } from './rss-item.ts';
import { type RssParserOutput, throughRssParser } from './rss-parser-output.ts';
import { updatePause } from './update-pause.ts';
import { readXml, type XmlElement } from './xml-tree.ts';

const ROOT = /^(?:[\w-]+:)?(rss|rdf|feed|channel|html)$/i;

/** The element that says what a document is, however much junk stands before or around it. */
function findRoot(tree: XmlElement): { readonly kind: string; readonly element: XmlElement } | null {
  for (const child of tree.children) {
    if (typeof child === 'string') continue;
    const kind = ROOT.exec(child.written)?.[1]?.toLowerCase();
    if (kind !== undefined && kind !== 'html') return { kind, element: child };
    const inside = findRoot(child);
    if (inside !== null && inside.kind !== 'channel') return inside;
    if (kind === 'html') return { kind, element: child };
  }
  return null;
}

function toFeed(kind: 'atom' | 'rss', output: RssParserOutput, language: string | null): FeedParse {
  const said = output.language ?? output['dc:language'] ?? language;
  return {
    kind: 'feed',
    feed: {
      title: plainText(output.title ?? null),
      link: output.link ?? null,
      language: said?.trim() || null,
      ttlSeconds: updatePause(output.ttl, output['sy:updatePeriod'], output['sy:updateFrequency']),
      items: output.items.map(kind === 'atom' ? atomItem : rssItem),
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
  const root = findRoot(readXml(text, URL.canParse(url) ? url : null));
  if (root === null) {
    const offers = feedOffers(text, url);
    if (offers.length > 0) return notAFeed('it is an HTML page', offers);
    return notAFeed('it is neither RSS, Atom nor JSON Feed');
  }
  if (root.kind === 'html') {
    const offers = feedOffers(text, url);
    return notAFeed(
      offers.length > 0 ? 'it is an HTML page' : 'it is an HTML page that offers no feed',
      offers,
    );
  }
  const kind = root.kind === 'feed' ? 'atom' : 'rss';
  const canonical = kind === 'atom' ? canonicalAtom(root.element) : canonicalRss(root.element);
  try {
    return toFeed(kind, await throughRssParser(canonical), root.element.attributes['xml:lang'] ?? null);
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return notAFeed(why);
  }
}
