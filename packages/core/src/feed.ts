import { z } from 'zod';
import { FeedId } from './id.ts';
import { Instant } from './instant.ts';

/** Cache validators as the server sent them, byte for byte, quotes included. */
export const Validators = z.object({ etag: z.string().nullable(), lastModified: z.string().nullable() });
export type Validators = z.infer<typeof Validators>;

/** What a feed itself says about when to ask for it. */
export const FeedHints = z.object({
  /** Pause between polls, from `ttl` and `sy:updatePeriod`, in seconds; null when it says nothing. */
  ttlSeconds: z.number().nullable(),
  /** Hours of the day in GMT, 0 to 23, in which nobody should ask (RSS `skipHours`). */
  skipHours: z.array(z.int().min(0).max(23)),
  /** Days of the week in GMT, 0 (Sunday) to 6, on which nobody should ask (RSS `skipDays`). */
  skipDays: z.array(z.int().min(0).max(6)),
});
export type FeedHints = z.infer<typeof FeedHints>;

/** A permanent redirect that was met, and how often it was met again without a break. */
export const FeedMove = z.object({ to: z.string(), since: Instant, polls: z.int().min(1) });
export type FeedMove = z.infer<typeof FeedMove>;

/** Where a feed's new content is pushed from (WebSub): the hub, and the address by which the hub knows the feed. */
export const FeedHub = z.object({ hub: z.string(), topic: z.string() });
export type FeedHub = z.infer<typeof FeedHub>;

/**
 * What claimwire remembers of a subscribed feed between polls. Its address is not in it: that stands in the
 * configuration, and may hold a secret.
 */
export const FeedState = z.object({
  id: FeedId,
  /** What the feed calls itself. */
  title: z.string().nullable().default(null),
  /** Of the body that was last read, or of the one in `unreadable`. */
  validators: Validators,
  /** How long the last answer was fresh that said so; a 304 that says nothing leaves it as it is (RFC 9111, 4.3.4). */
  freshSeconds: z.number().nullable().default(null),
  hints: FeedHints.default({ ttlSeconds: null, skipHours: [], skipDays: [] }),
  nextPoll: Instant,
  lastPoll: Instant.nullable(),
  /** Last time that items came out of it or the server said that nothing changed. */
  lastSuccess: Instant.nullable(),
  /** Last time that something new or changed was in it. */
  lastChange: Instant.nullable().default(null),
  /** Seconds between such times, on average of late; null before it is known. */
  changeSeconds: z.number().nullable().default(null),
  /** Failed polls in a row, the first of them, and when the operator was last told. */
  failures: z.int().min(0),
  failingSince: Instant.nullable().default(null),
  toldFailing: Instant.nullable().default(null),
  lastError: z.string().nullable(),
  /** Why the body that `validators` belong to could not be read: a 304 then says that it is still there. */
  unreadable: z.string().nullable().default(null),
  /** Set when the server said that the feed is gone for good (410); it is polled no more. */
  gone: z.boolean(),
  /** A permanent redirect that has not yet been met often enough to be believed. */
  moving: FeedMove.nullable().default(null),
  /** Where the feed has moved for good; null while it is at the configured address. */
  address: z.string().nullable().default(null),
  /** What the feed last said of a hub. */
  hub: FeedHub.nullable().default(null),
  items: z.int().min(0),
});
export type FeedState = z.infer<typeof FeedState>;
