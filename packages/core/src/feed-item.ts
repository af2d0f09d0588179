import { z } from 'zod';

/** The outlet that an item names as where it came from (RSS `<source>`, Atom `source`). */
export const ItemSource = z.object({ name: z.string(), url: z.string().nullable() });
export type ItemSource = z.infer<typeof ItemSource>;

/** One entry of a feed, whatever the feed's format. Strings are plain text except `content` and `summary`, which are HTML as given. */
export const FeedItem = z.object({
  title: z.string().nullable(),
  /** Absolute link to the article. */
  link: z.string().nullable(),
  /** The feed's own id of the item: RSS `guid`, Atom and JSON Feed `id`. */
  id: z.string().nullable(),
  /** RFC 3339 UTC; null when missing or unreadable. */
  published: z.string().nullable(),
  updated: z.string().nullable(),
  author: z.string().nullable(),
  summary: z.string().nullable(),
  content: z.string().nullable(),
  source: ItemSource.nullable(),
});
export type FeedItem = z.infer<typeof FeedItem>;
