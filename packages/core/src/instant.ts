import { z } from 'zod';

/**
 * A moment in UTC as RFC 3339 with milliseconds, `2024-03-24T08:00:00.000Z`.
 * One spelling only, so that comparing two as strings compares them as times.
 */
export const Instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'wants a UTC time such as 2024-03-24T08:00:00.000Z');
export type Instant = z.infer<typeof Instant>;

/** An instant for people, to the minute: `2024-03-28 09:00 UTC`. */
export const momentText = (instant: Instant): string => `${instant.slice(0, 16).replace('T', ' ')} UTC`;

/** The one spelling of a date. Throws `RangeError` for an invalid date. */
export function toInstant(date: Date): Instant {
  return date.toISOString();
}
