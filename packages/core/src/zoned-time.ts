const MINUTE = 60_000;
const DAY = 86_400_000;

/** Whether the platform knows this time zone, `Europe/Berlin` or `UTC`. */
export function isTimeZone(name: string): boolean {
  try {
    formatOf(name);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes a millisecond, and every decision needs it. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}

/** What the clock on the wall shows, as if it stood in UTC: milliseconds, to the minute. */
function wallOf(timeZone: string, at: number): number {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? Number.NaN;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
}

const offsetAt = (timeZone: string, at: number): number =>
  wallOf(timeZone, at) - Math.floor(at / MINUTE) * MINUTE;

/** Minutes since midnight that `07:30` stands for. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Minutes since midnight on the wall of this time zone. */
export const wallMinutes = (timeZone: string, at: Date): number =>
  (((wallOf(timeZone, at.getTime()) % DAY) + DAY) % DAY) / MINUTE;

/** The moments at which the wall shows `wall`: two where clocks are put back; where they jump over it, as much after. */
function momentsOf(timeZone: string, wall: number): readonly number[] {
  const offsets = [offsetAt(timeZone, wall - DAY), offsetAt(timeZone, wall + DAY)];
  const [early, late] = [Math.max(...offsets), Math.min(...offsets)];
  const found = [...new Set([wall - early, wall - late])].filter((at) => wallOf(timeZone, at) === wall);
  // RFC 5545 3.3.5: a local time that does not exist is read with the offset from before the gap.
  return found.length > 0 ? found : [wall - (offsets[0] ?? 0)];
}

/**
 * The first moment after `after` at which the wall clock of the time zone shows `time` (`07:30`). On a day whose clocks
 * are put back over it, only the first of the two moments counts, unless `twice`.
 */
export function nextAt(
  timeZone: string,
  time: string,
  after: Date,
  { twice = false }: { readonly twice?: boolean } = {},
): Date {
  const midnight = Math.floor(wallOf(timeZone, after.getTime()) / DAY) * DAY;
  const moments = [-1, 0, 1, 2].flatMap((days) => {
    const found = momentsOf(timeZone, midnight + days * DAY + minutesOf(time) * MINUTE);
    return twice ? found : found.slice(0, 1);
  });
  return new Date(Math.min(...moments.filter((at) => at > after.getTime())));
}
