import { Duration, type Instant, toInstant } from '@claimwire/core';
import { z } from 'zod';
import { DateArgument } from './date-argument.ts';

const Day = z.iso.date().transform((day) => `${day}T00:00:00.000Z`);

/** A moment, or a length of time before now in seconds. A day alone means from its beginning, UTC. */
export const SinceArgument = z.union(
  [Duration, Day, DateArgument],
  'wants a date such as 2024-03-24, or a length of time such as 6h',
);

/** The moment that is meant. */
export function sinceInstant(since: z.infer<typeof SinceArgument>, now: Date): Instant {
  return typeof since === 'number' ? toInstant(new Date(now.getTime() - since * 1000)) : since;
}
