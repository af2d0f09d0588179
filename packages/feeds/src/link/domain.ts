import { parse } from 'tldts';

/**
 * Registrable domain (public suffix plus one label; the Public Suffix List with its
 * private part, since two blogs under blogspot.com are two publishers), or the host where there
 * is none: `localhost`, a bare suffix. Null for what is no http(s) URL, and for an IP address: many publishers can
 * stand behind one, so it says nothing about whose a page is.
 */
export function domain(link: string): string | null {
  const url = URL.parse(link.trim());
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  const parsed = parse(url.hostname, { allowPrivateDomains: true });
  return parsed.isIp ? null : (parsed.domain ?? url.hostname);
}
