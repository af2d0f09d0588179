import type { FeedHints, Validators } from './feed.ts';
import type { FeedItem } from './feed-item.ts';

/** What fetching came to. An expected failure is a value; `why` is the bare reason, one line: the caller says of what. */
export type Fetched =
  | {
      readonly kind: 'body';
      readonly body: Uint8Array;
      readonly contentType: string | null;
      readonly url: string;
      readonly validators: Validators;
      /** How long the server says that its answer is fresh, from Cache-Control and Expires; null when it says nothing. */
      readonly freshSeconds: number | null;
      /** Where the permanent redirects (301, 308) before any other one led; null when there was none. */
      readonly movedTo: string | null;
      /** From the answer's Link header (WebSub); each null where it says nothing. */
      readonly links: { readonly hub: string | null; readonly self: string | null };
    }
  | {
      readonly kind: 'not-modified';
      readonly validators: Validators;
      readonly freshSeconds: number | null;
      readonly movedTo: string | null;
    }
  | {
      readonly kind: 'failed';
      readonly why: string;
      readonly status: number | null;
      /** From Retry-After. */
      readonly retrySeconds: number | null;
      /** The server said that it is gone for good. */
      readonly gone: boolean;
    };

export interface ParsedFeed {
  readonly title: string | null;
  readonly link: string | null;
  readonly language: string | null;
  readonly hints: FeedHints;
  /** What the feed links to as its hub and as itself; each null where it says nothing. */
  readonly links: { readonly hub: string | null; readonly self: string | null };
  readonly items: readonly FeedItem[];
}

export type FeedParse =
  | { readonly kind: 'feed'; readonly feed: ParsedFeed }
  /** `why`: the bare reason, one line. `offers`: feeds that an HTML page given as a feed links to. */
  | { readonly kind: 'not-a-feed'; readonly why: string; readonly offers: readonly string[] };

/** What the readable text of a page or of an item's content came to. */
export interface Extracted {
  readonly title: string | null;
  readonly byline: string | null;
  /** RFC 3339 UTC. */
  readonly published: string | null;
  /** When it was last changed after that; RFC 3339 UTC. */
  readonly modified: string | null;
  readonly siteName: string | null;
  readonly canonical: string | null;
  /** Why the text is only the stub of a story that is paid for, one line; null where it is the story. */
  readonly paywall: string | null;
  /** Plain text, paragraphs separated by one blank line. Spans of statements count in it. */
  readonly text: string;
}

/** What decides when a feed is polled next. */
export interface PollFacts {
  readonly now: Date;
  /** The user's wish: no more often than this, in seconds. */
  readonly intervalSeconds: number;
  readonly hints: FeedHints;
  /** How long the server says that its answer is fresh. */
  readonly freshSeconds: number | null;
  readonly retrySeconds: number | null;
  /** Seconds between changes, or since the last one if that is longer; null before it is known. */
  readonly changeSeconds: number | null;
  /** A hub pushes what is new: polls are only there for what it may lose. */
  readonly pushed: boolean;
  /** Failed polls in a row, this one included. */
  readonly failures: number;
  /** 0 to 1, for jitter. */
  readonly random: number;
}

/** Everything that touches a feed or a page: polite fetching, forgiving parsing, readable text. */
export interface FeedReader {
  /** A feed, which is subscribed to and so asks nobody's leave. */
  fetch(url: string, validators?: Validators): Promise<Fetched>;
  /** The page of an article, where robots.txt of its site allows it; what it does not allow has failed. */
  fetchPage(url: string): Promise<Fetched>;
  parse(body: Uint8Array, contentType: string | null, url: string): Promise<FeedParse>;
  /** A page's text from its bytes: by byte order mark, HTTP header, what the page declares, then detection. */
  decode(body: Uint8Array, contentType: string | null): string;
  /** Readable text of an HTML page, or of an HTML fragment from a feed. Never throws on bad HTML. */
  extract(html: string, url: string | null): Promise<Extracted>;
  /** ISO 639-1 code of a plain text's language, or null when it is too short to tell. */
  language(text: string): Promise<string | null>;
  /** When to poll next. Pure. */
  nextPoll(facts: PollFacts): Date;
  /** The link without fragment and tracking parameters, by which one article met in two feeds is one. */
  canonicalLink(url: string): string;
  /** Registrable domain (eTLD+1) of a URL, or its host where there is none; null for an IP address and for what is no http(s) URL. */
  domain(url: string): string | null;
}
