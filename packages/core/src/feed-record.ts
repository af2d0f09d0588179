import type { KnownFeed } from './known-feed.ts';
import type { Subscription } from './subscription.ts';

/**
 * One feed for machines: what is configured, and what is remembered, each null where there is nothing. `subscription`:
 * how claimwire stands with the feed's hub, where that was looked up.
 */
export function feedRecord({ configuration, state }: KnownFeed, subscription?: Subscription) {
  const { url, name, publisher, interval, fullText, folder } = configuration;
  return {
    url,
    name: name ?? null,
    title: state?.title ?? null,
    publisher: publisher ?? null,
    interval: interval ?? null,
    fullText,
    folder: folder ?? null,
    items: state?.items ?? null,
    lastPoll: state?.lastPoll ?? null,
    lastSuccess: state?.lastSuccess ?? null,
    nextPoll: state?.nextPoll ?? null,
    lastChange: state?.lastChange ?? null,
    failures: state?.failures ?? 0,
    failingSince: state?.failingSince ?? null,
    lastError: state?.lastError ?? null,
    gone: state?.gone ?? false,
    movedTo: state?.address ?? null,
    moving: state?.moving ?? null,
    hub: state?.hub?.hub ?? null,
    push: subscription
      ? { state: subscription.state, until: subscription.leaseUntil, why: subscription.why }
      : null,
  };
}
