import { Parser } from 'htmlparser2';

const FEED_TYPE = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|json|xml)|^text\/xml/i;

/** Feeds that an HTML page links to with `rel="alternate"`, absolute, each once. */
export function feedOffers(html: string, url: string): string[] {
  let base = URL.parse(url)?.href;
  const offers = new Set<string>();
  const parser = new Parser({
    onopentag(name, { rel = '', type = '', href = '' }) {
      if (name === 'base') base = URL.parse(href, base)?.href ?? base;
      if (name !== 'link' || !FEED_TYPE.test(type.trim()) || href.trim() === '') return;
      if (!/(?:^|\s)(?:alternate|feed)(?:\s|$)/i.test(rel)) return;
      const link = URL.parse(href.trim(), base)?.href;
      if (link !== undefined) offers.add(link);
    },
  });
  // Links to feeds stand in the head; a page's body can be long and nest without end.
  parser.end(html.slice(0, 262_144));
  return [...offers];
}
