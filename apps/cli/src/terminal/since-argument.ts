import { Duration, type Instant, toInstant } from '@claimwire/core';
import { z } from 'zod';
import { DateArgument } from './date-argument.ts';

/** A moment, or a length of time before now in seconds. */
export const SinceArgument = z.union(
  [Duration, DateArgument],
  'wants a date such as 2024-03-24, or a length of time such as 6h',
);

/** The moment that is meant. A day alone means from its beginning, UTC. */
export function sinceInstant(since: z.infer<typeof SinceArgument>, now: Date): Instant {
  if (typeof since === 'number') return toInstant(new Date(now.getTime() - since * 1000));
  return since;
}
