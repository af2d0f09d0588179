/** A receiver that asks for more is asked again after a day all the same. */
const LONGEST = 86_400;

/**
 * Seconds that a Retry-After header asks to wait: a number of seconds or an HTTP date (RFC 9110 10.2.3). Null when there
 * is none or it cannot be read; at most a day.
 */
export function retryAfter(header: string | null, now: Date): number | null {
  if (header === null) return null;
  const text = header.trim();
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) : (Date.parse(text) - now.getTime()) / 1000;
  return Number.isNaN(seconds) ? null : Math.min(Math.max(Math.ceil(seconds), 0), LONGEST);
}
