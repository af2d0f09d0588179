import type { Article } from './article.ts';
import { articles } from './newsroom.ts';
import type { Outlet } from './outlet.ts';

/** Date of a feed that holds nothing yet. */
const OPENED = '2024-03-01T00:00:00.000Z';

/** What an outlet's feed holds at a moment. */
export interface Edition {
  readonly outlet: Outlet;
  /** Newest first, as many as the feed keeps. */
  readonly items: readonly Article[];
  /** RFC 3339 UTC: when the newest item appeared. */
  readonly updated: string;
  /** Address of the feed itself. */
  readonly feedUrl: string;
  readonly baseUrl: string;
}

/** The outlet's feed as it stood at `until`, that moment included; without it, with everything published. */
export function editionOf(outlet: Outlet, baseUrl: string, until?: Date): Edition {
  const items = articles
    .filter(({ outlet: id, published }) => id === outlet.id && (!until || new Date(published) <= until))
    .toReversed()
    .slice(0, outlet.keeps);
  return {
    outlet,
    items,
    updated: items[0]?.published ?? OPENED,
    feedUrl: `${baseUrl}/${outlet.id}/feed`,
    baseUrl,
  };
}
