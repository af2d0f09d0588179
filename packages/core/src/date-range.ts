import { z } from 'zod';
import { Span } from './span.ts';

/** A moment named in a text, resolved against the article's own date, as a range of local days: start included, end not. */
export const DateRange = z.object({
  span: Span,
  text: z.string(),
  /** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM` where the text gives a clock time or a part of a day. The two compare as strings. */
  start: z.string(),
  /** Exclusive, spelled as `start` is. */
  end: z.string(),
  precision: z.enum(['minute', 'hour', 'part-of-day', 'day', 'week', 'month', 'season', 'year']),
  /** False when resolution needed an anchor that the text does not give ("three days before the attack"). */
  resolved: z.boolean(),
  /** The word before it that says how it bounds ("since", "until", "by", "before", "after"); null for a plain date. */
  bound: z.enum(['since', 'until', 'before', 'after']).nullable(),
});
export type DateRange = z.infer<typeof DateRange>;
