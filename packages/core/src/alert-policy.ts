import { z } from 'zod';
import { Duration } from './duration.ts';
import { AlertRelation } from './relation.ts';
import { isTimeZone } from './zoned-time.ts';

const A_TIME = 'wants a time of day such as 07:30, in quotation marks';
const TimeOfDay = z.string(A_TIME).regex(/^([01]\d|2[0-3]):[0-5]\d$/, A_TIME);

const A_ZONE = 'wants the name of a time zone such as Europe/Berlin';
const TimeZone = z.string(A_ZONE).refine(isTimeZone, A_ZONE);

const MuteUntil = z.strictObject({
  what: z.string().min(1),
  /** Muted before this day begins, in UTC. */
  until: z.iso.date('wants a date such as 2025-05-31'),
});

/** When to gather alerts, instead of telling each at once or (`beside`) as well as that. */
export const DigestPolicy = z
  .strictObject({
    /** `hour`: at every full hour. `day`: at `at` on the clocks of `timeZone`. */
    every: z.enum(['hour', 'day']),
    at: TimeOfDay.optional(),
    timeZone: TimeZone.optional(),
    beside: z.boolean().default(false),
  })
  .superRefine(({ every, at, timeZone }, context) => {
    for (const [key, value] of Object.entries({ at, timeZone })) {
      if (every === 'day' && value === undefined)
        context.addIssue({ code: 'custom', path: [key], message: 'wants a value for a daily digest' });
      if (every === 'hour' && value !== undefined)
        context.addIssue({ code: 'custom', path: [key], message: 'has no meaning for an hourly digest' });
    }
  });
export type DigestPolicy = z.infer<typeof DigestPolicy>;

/** When nothing is to be told but what breaks through; the rest comes as one digest when they end. */
export const QuietHours = z.strictObject({
  from: TimeOfDay,
  until: TimeOfDay,
  timeZone: TimeZone,
  breakThrough: z.array(AlertRelation).default([]),
});
export type QuietHours = z.infer<typeof QuietHours>;

const Wishes = z.strictObject({
  relations: z.array(AlertRelation),
  /** Alerts below this confidence are not told. */
  minConfidence: z.number().min(0).max(1),
  /** `watched`: only claims of the user's own. */
  claims: z.enum(['all', 'watched']),
  /** Domains or names of publishers whose articles are told; none: all. */
  sources: z.array(z.string().min(1)),
  /** Words of which the alert has to have one; none: no matter. A word may end in `*`. */
  keywords: z.array(z.string().min(1)),
  /** Words, publishers' domains or names, ids of claims: an alert that has one of them on either side is kept back. */
  mute: z.array(
    z.union([z.string().min(1), MuteUntil], {
      error: 'wants a word, a publisher or the id of a claim; or keys: what, and until (a date)',
    }),
  ),
  /** How long one claim is not told again, unless by something more serious; seconds. */
  coolDown: Duration.nullable(),
  /** Most messages in one hour of the clock; what comes after them waits for a digest at its end. */
  maxPerHour: z.int().min(1).nullable(),
  digest: DigestPolicy.nullable(),
  quietHours: QuietHours.nullable(),
});

const {
  relations,
  minConfidence,
  claims,
  sources,
  keywords,
  mute,
  coolDown,
  maxPerHour,
  digest,
  quietHours,
} = Wishes.shape;

/** What is told, of whom, and when. */
export const AlertPolicy = z.strictObject({
  relations: relations.default(['contradicts', 'updates', 'confirms']),
  minConfidence: minConfidence.default(0.5),
  claims: claims.default('all'),
  sources: sources.default([]),
  keywords: keywords.default([]),
  mute: mute.default([]),
  coolDown: coolDown.default(null),
  maxPerHour: maxPerHour.default(null),
  digest: digest.default(null),
  quietHours: quietHours.default(null),
});
export type AlertPolicy = z.infer<typeof AlertPolicy>;

/** What one channel wants otherwise; what it leaves out is as for all. */
export const ChannelPolicy = z.strictObject({
  relations: relations.exactOptional(),
  minConfidence: minConfidence.exactOptional(),
  claims: claims.exactOptional(),
  sources: sources.exactOptional(),
  keywords: keywords.exactOptional(),
  mute: mute.exactOptional(),
  coolDown: coolDown.exactOptional(),
  maxPerHour: maxPerHour.exactOptional(),
  digest: digest.exactOptional(),
  quietHours: quietHours.exactOptional(),
});
export type ChannelPolicy = z.infer<typeof ChannelPolicy>;
