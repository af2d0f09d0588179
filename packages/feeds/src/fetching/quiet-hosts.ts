import type { Fetched } from '@claimwire/core';

/** Hosts that asked to be left alone for a while. */
export interface QuietHosts {
  /** Notes what a host answered. */
  note(url: string, fetched: Fetched): void;
  /** Why a host is not to be asked now, or null. */
  refusal(url: URL): string | null;
}

/** A host that says "in a year" is asked again after a day. */
const LONGEST_SECONDS = 86_400;
/** Hosts that are remembered at a time. */
const MOST_HOSTS = 1000;

/**
 * Remembers hosts that answered with Retry-After (429, 503). Feeds come back by their own schedule; the pages of many
 * articles would be asked for one after the other all the same.
 */
export function createQuietHosts(clock: () => Date): QuietHosts {
  const until = new Map<string, number>();
  return {
    note(url, fetched) {
      const seconds = fetched.kind === 'failed' ? fetched.retrySeconds : null;
      const host = URL.parse(url)?.host;
      if (!seconds || host === undefined) return;
      until.delete(host);
      until.set(host, clock().getTime() + Math.min(seconds, LONGEST_SECONDS) * 1000);
      const [oldest] = until.keys();
      if (until.size > MOST_HOSTS && oldest !== undefined) until.delete(oldest);
    },
    refusal({ host }) {
      const isQuiet = clock().getTime() < (until.get(host) ?? 0);
      return isQuiet ? `${host} asked to be left alone for a while` : null;
    },
  };
}
