/** A receiver that asks for more is asked again after a day all the same. */
const LONGEST = 86_400;

/**
 * Seconds that a Retry-After header asks to wait: a number of seconds or an HTTP date (RFC 9110 10.2.3). Null when there
 * is none or it cannot be read; at most a day.
 */
export function retryAfter(header: string | null, now: Date): number | null {
  if (header === null) return null;
  const text = header.trim();
  // Every form of an HTTP date begins with a weekday's name; Date.parse alone takes "-5" for a month.
  const isDate = /^[a-z]{3}/i.test(text);
  const seconds = /^\d{1,9}$/.test(text)
    ? Number(text)
    : isDate
      ? (Date.parse(text) - now.getTime()) / 1000
      : Number.NaN;
  return Number.isNaN(seconds) ? null : Math.min(Math.max(Math.ceil(seconds), 0), LONGEST);
}
