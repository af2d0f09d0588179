/** Formats that a feed of the sample newsroom is written in. */
export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json-feed';

/** An invented publisher. */
export interface Outlet {
  /** First part of every path that the newsroom serves for it, and of its article ids. */
  readonly id: string;
  readonly name: string;
  /** Registrable domain under `.example`, which RFC 2606 keeps free for this. */
  readonly domain: string;
  readonly tagline: string;
  readonly format: FeedFormat;
  /**
   * Whether an item carries the whole article. Where it does not, it carries a summary, and the article stands on a
   * page that the newsroom serves.
   */
  readonly fullContentInFeed: boolean;
  /** How many items the feed holds at most, newest first. */
  readonly keeps: number;
}
