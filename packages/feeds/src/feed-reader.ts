import type { FeedReader } from '@claimwire/core';
import { extract } from './article/extract.ts';
import { languageOf } from './article/language.ts';
import { createFetcher } from './fetching/fetcher.ts';
import { type LineOptions, openLine } from './fetching/polite-line.ts';
import { createRobots } from './fetching/robots.ts';
import { canonicalLink } from './link/canonical-link.ts';
import { domain } from './link/domain.ts';
import { decodeText } from './parsing/charset.ts';
import { parseFeedBytes } from './parsing/parse-feed.ts';
import { nextPoll } from './schedule/next-poll.ts';

export interface FeedReaderOptions extends LineOptions {
  readonly clock?: () => Date;
}

/** core's port on undici, rss-parser, Readability and friends. */
export function createFeedReader({ clock = () => new Date(), ...options }: FeedReaderOptions): FeedReader {
  const fetch = createFetcher(openLine(options), clock);
  const robots = createRobots(fetch, clock);
  return {
    fetch: (url, validators) => fetch(url, { validators }),
    fetchPage: (url) => fetch(url, { refusal: robots }),
    parse: parseFeedBytes,
    decode: decodeText,
    extract,
    language: languageOf,
    nextPoll,
    canonicalLink,
    domain,
  };
}
