import type { FeedReader } from '@claimwire/core';
import { extract } from './article/extract.ts';
import { languageOf } from './article/language.ts';
import { createFetcher } from './fetching/fetcher.ts';
import { type LineOptions, openLine } from './fetching/polite-line.ts';
import { createQuietHosts } from './fetching/quiet-hosts.ts';
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
  const line = openLine(options);
  const fetch = createFetcher(line, clock);
  const robots = createRobots(fetch, line, clock);
  const quiet = createQuietHosts(clock);
  return {
    fetch: (url, validators) => fetch(url, { validators }),
    async fetchPage(url) {
      const fetched = await fetch(url, { refusal: async (hop) => quiet.refusal(hop) ?? robots(hop) });
      quiet.note(url, fetched);
      return fetched;
    },
    async parse(body, contentType, url) {
      try {
        return await parseFeedBytes(body, contentType, url);
      } finally {
        line.letGo(body);
      }
    },
    decode(body, contentType) {
      line.letGo(body);
      return decodeText(body, contentType);
    },
    extract,
    language: languageOf,
    nextPoll,
    canonicalLink,
    domain,
  };
}
