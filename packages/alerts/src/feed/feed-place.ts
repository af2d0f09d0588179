import type { Alert, Instant } from '@claimwire/core';

/** Where a feed of alerts stands. */
export interface FeedPlace {
  /** When the feed was made; says when it changed while there are no alerts. */
  readonly updated: Instant;
  /** Address of the feed itself. */
  readonly self?: string;
  /** The console's address, for links to claims. */
  readonly console?: string;
}

export const FEED_TITLE = 'claimwire alerts';

/** The same in every feed and at every address, and different for every alert. */
export const entryId = (alert: Alert) => `urn:claimwire:alert:${encodeURIComponent(alert.id)}`;

/** Newest first, by the time of raising. */
export function newestFirst(alerts: readonly Alert[]): Alert[] {
  return alerts.toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? 1 : -1));
}
