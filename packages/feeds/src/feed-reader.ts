import type { LookupFunction } from 'node:net';
import type { FeedReader } from '@claimwire/core';
import { extract } from './article/extract.ts';
import { languageOf } from './article/language.ts';
import { createFetcher } from './fetching/fetcher.ts';
import type { FetchLimits } from './fetching/limits.ts';
import { canonicalLink } from './link/canonical-link.ts';
import { domain } from './link/domain.ts';
import { decodeText } from './parsing/charset.ts';
import { parseFeedBytes } from './parsing/parse-feed.ts';
import { nextPoll } from './schedule/next-poll.ts';

export interface FeedReaderOptions {
  /** Connect to private, loopback and link-local addresses too. Cloud metadata addresses stay closed. */
  readonly allowPrivate: boolean;
  /** claimwire's version, for User-Agent. */
  readonly version: string;
  readonly clock?: () => Date;
  readonly limits?: Partial<FetchLimits>;
  /** How host names become addresses; the system's way when missing. */
  readonly resolve?: LookupFunction;
}

/** core's port on undici, rss-parser, Readability and friends. */
export function createFeedReader(options: FeedReaderOptions): FeedReader {
  const { allowPrivate, version, clock = () => new Date(), limits, resolve } = options;
  return {
    fetch: createFetcher({ allowPrivate, version, clock, limits, resolve }),
    parse: parseFeedBytes,
    decode: decodeText,
    extract,
    language: languageOf,
    nextPoll,
    canonicalLink,
    domain,
  };
}
