import type { PollFacts } from '@claimwire/core';

const FLOOR = 60;
/** What a feed or its server ask for is heeded up to this: many say "a year" and mean their pictures. */
const HINT_CEILING = 6 * 3600;
/** The user's own wish may go further. */
const CEILING = 7 * 24 * 3600;
/** A feed that keeps failing is asked no more rarely than this. */
const FAILING_CEILING = 12 * 3600;
/** Retry-After is obeyed up to this; a server that says more is asked once a week. */
const RETRY_CEILING = 7 * 24 * 3600;

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/**
 * When to poll next: the longest of the user's interval, the feed's own pause and the answer's freshness, at least a
 * minute. Failures double the pause. Retry-After is a promise: never earlier. Jitter only ever adds, up to
 * a tenth, so that a thousand feeds added at once spread out.
 */
export function nextPoll(facts: PollFacts): Date {
  const { now, intervalSeconds, ttlSeconds, freshSeconds, retrySeconds, failures, random } = facts;
  const hinted = Math.min(Math.max(ttlSeconds ?? 0, freshSeconds ?? 0), HINT_CEILING);
  const wanted = clamp(Math.max(intervalSeconds, hinted), FLOOR, CEILING);
  const backed =
    failures > 0
      ? clamp(wanted * 2 ** Math.min(failures - 1, 20), wanted, Math.max(wanted, FAILING_CEILING))
      : wanted;
  const pause = Math.max(backed, Math.min(retrySeconds ?? 0, RETRY_CEILING));
  const jitter = pause * 0.1 * clamp(random, 0, 1);
  return new Date(now.getTime() + Math.round((pause + jitter) * 1000));
}
