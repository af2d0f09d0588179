import type { PollFacts } from '@claimwire/core';
import { skipForward } from './skip-forward.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;

/** No feed is polled more often, whoever wishes it; the configuration refuses less. */
const FLOOR = 60;
/** No feed is polled more rarely, whatever feed and server say: only the user, or Retry-After, may go further. */
const CEILING = DAY;
/** The user's own wish and Retry-After are obeyed up to this. */
const LONGEST = 7 * DAY;
/** A feed that keeps failing is asked no more rarely than this. */
const FAILING_CEILING = 12 * HOUR;
/** A feed that has had nothing new for two hours is asked about after ten minutes, one that is quiet for a day after two hours. */
const PART_OF_QUIET = 1 / 12;
/** While a hub pushes, polls only find what it lost. */
const SAFETY = 6 * HOUR;

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/**
 * When to poll next: the longest of the user's interval, the feed's own pause, the answer's freshness, a twelfth of the
 * time that the feed is quiet, and the safety poll's pause where a hub pushes; from a minute to a day. Failures double
 * the pause. Retry-After is a promise: never earlier. Jitter only ever adds, up to a tenth, so that a thousand feeds
 * added at once spread out. Last, the hours and days that the feed asks to be spared are passed over.
 */
export function nextPoll(facts: PollFacts): Date {
  const { now, intervalSeconds, hints, freshSeconds, retrySeconds, changeSeconds, pushed } = facts;
  const wish = Math.max(
    hints.ttlSeconds ?? 0,
    freshSeconds ?? 0,
    (changeSeconds ?? 0) * PART_OF_QUIET,
    pushed ? SAFETY : 0,
  );
  const wanted = clamp(Math.max(intervalSeconds, Math.min(wish, CEILING)), FLOOR, LONGEST);
  const backed =
    facts.failures > 0
      ? clamp(wanted * 2 ** Math.min(facts.failures - 1, 20), wanted, Math.max(wanted, FAILING_CEILING))
      : wanted;
  const pause = Math.max(backed, Math.min(retrySeconds ?? 0, LONGEST));
  const random = clamp(facts.random, 0, 1);
  const next = new Date(now.getTime() + Math.round(pause * (1 + 0.1 * random) * 1000));
  return skipForward(next, hints, random);
}
