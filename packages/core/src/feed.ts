import { z } from 'zod';
import { FeedId } from './id.ts';
import { Instant } from './instant.ts';

/** Cache validators as the server sent them, byte for byte, quotes included. */
export const Validators = z.object({ etag: z.string().nullable(), lastModified: z.string().nullable() });
export type Validators = z.infer<typeof Validators>;

/** What claimwire remembers of a subscribed feed between polls. */
export const FeedState = z.object({
  id: FeedId,
  url: z.string(),
  validators: Validators,
  nextPoll: Instant,
  lastPoll: Instant.nullable(),
  /** Last time that items came out of it or the server said that nothing changed. */
  lastSuccess: Instant.nullable(),
  /** Failed polls in a row. */
  failures: z.int().min(0),
  lastError: z.string().nullable(),
  /** Set when the server said that the feed is gone for good (410); it is polled no more. */
  gone: z.boolean(),
  items: z.int().min(0),
});
export type FeedState = z.infer<typeof FeedState>;
