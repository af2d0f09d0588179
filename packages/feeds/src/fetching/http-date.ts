/** Milliseconds of an HTTP date (RFC 9110, 5.6.7), or null when it is none. */
export function httpDate(text: string | null): number | null {
  if (text === null || !/[a-z]{3}/i.test(text)) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : time;
}
