import { editionOf } from './edition.ts';
import type { FeedFormat, Outlet } from './outlet.ts';
import { renderAtom } from './render-atom.ts';
import { renderJsonFeed } from './render-json-feed.ts';
import { renderRdf } from './render-rdf.ts';
import { renderRss } from './render-rss.ts';

/** A response's content, ready to be served. */
export interface Rendered {
  readonly contentType: string;
  readonly body: string;
}

const formats = {
  rss: { contentType: 'application/rss+xml; charset=utf-8', render: renderRss },
  rdf: { contentType: 'application/rdf+xml; charset=utf-8', render: renderRdf },
  atom: { contentType: 'application/atom+xml; charset=utf-8', render: renderAtom },
  'json-feed': { contentType: 'application/feed+json; charset=utf-8', render: renderJsonFeed },
} satisfies Record<FeedFormat, unknown>;

/**
 * The outlet's feed as it stood at `until`, newest item first; without `until`, with everything published.
 * `baseUrl` is the newsroom's own address, without a slash at its end.
 */
export function renderFeed(outlet: Outlet, baseUrl: string, until?: Date): Rendered {
  const { contentType, render } = formats[outlet.format];
  return { contentType, body: render(editionOf(outlet, baseUrl, until)) };
}
