import type { FeedHints } from '@claimwire/core';

const HOUR_MS = 3_600_000;
/** Everyone who waits for the same hour would come at its first second. */
const SPREAD_MS = 600_000;

/**
 * A time moved on to the next hour that a feed does not ask to be spared (RSS `skipHours`, `skipDays`, in GMT), and a
 * little into it by `random`. A feed that names all hours, or all days, means none.
 */
export function skipForward(time: Date, { skipHours, skipDays }: FeedHints, random: number): Date {
  const hours = new Set(skipHours);
  const days = new Set(skipDays);
  const isSkipped = (moment: Date): boolean =>
    (hours.size < 24 && hours.has(moment.getUTCHours())) || (days.size < 7 && days.has(moment.getUTCDay()));
  if (!isSkipped(time)) return time;
  let hour = Math.floor(time.getTime() / HOUR_MS) * HOUR_MS;
  do hour += HOUR_MS;
  while (isSkipped(new Date(hour)));
  return new Date(hour + Math.round(random * SPREAD_MS));
}
