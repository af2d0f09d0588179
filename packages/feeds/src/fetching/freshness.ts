import { type Headers, header } from './header.ts';
import { httpDate } from './http-date.ts';

function list(value: string | string[] | undefined): string {
  return Array.isArray(value) ? value.join(',') : (value ?? '');
}

/**
 * Seconds for which an answer is fresh (RFC 9111, 4.2.1, as a private cache): `max-age` less `Age`, else `Expires` less
 * `Date`. 0 for `no-cache` and `no-store`; null when the server says nothing that can be read.
 */
export function freshSeconds(headers: Headers, now: Date): number | null {
  const control = list(headers['cache-control']).toLowerCase();
  if (/(?:^|[\s,])no-(?:cache|store)(?=\s*(?:,|$))/.test(control)) return 0;
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,10})/.exec(control)?.[1];
  if (maxAge !== undefined) {
    const age = Number.parseInt(header(headers, 'age') ?? '0', 10);
    return Math.max(0, Number.parseInt(maxAge, 10) - Math.max(0, Number.isNaN(age) ? 0 : age));
  }
  const expires = header(headers, 'expires');
  if (expires === null) return null;
  const until = httpDate(expires);
  // An Expires that cannot be read, "0" above all, means already expired (RFC 9111, 5.3).
  if (until === null) return 0;
  const from = httpDate(header(headers, 'date')) ?? now.getTime();
  return Math.max(0, Math.round((until - from) / 1000));
}

/** Seconds from Retry-After, given as seconds or as a date (RFC 9110, 10.2.3); null when missing or unreadable. */
export function retrySeconds(headers: Headers, now: Date): number | null {
  const value = header(headers, 'retry-after')?.trim() ?? null;
  if (value === null) return null;
  if (/^\d{1,9}$/.test(value)) return Number.parseInt(value, 10);
  const until = httpDate(value);
  return until === null ? null : Math.max(0, Math.ceil((until - now.getTime()) / 1000));
}
