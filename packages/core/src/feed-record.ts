import type { KnownFeed } from './known-feed.ts';

/** One feed for machines: what is configured, and what is remembered, each null where there is nothing. */
export function feedRecord({ configuration, state }: KnownFeed) {
  const { url, name, publisher, interval, fullText, folder } = configuration;
  return {
    url,
    name: name ?? null,
    publisher: publisher ?? null,
    interval: interval ?? null,
    fullText,
    folder: folder ?? null,
    items: state?.items ?? null,
    lastPoll: state?.lastPoll ?? null,
    lastSuccess: state?.lastSuccess ?? null,
    nextPoll: state?.nextPoll ?? null,
    failures: state?.failures ?? 0,
    lastError: state?.lastError ?? null,
    gone: state?.gone ?? false,
  };
}
