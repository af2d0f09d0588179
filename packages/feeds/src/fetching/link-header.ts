import type { Headers } from './header.ts';

/** One link of a Link header: address, then parameters, in which a comma may stand in quotes (RFC 8288, 3). */
const LINK = /<([^>]*)>((?:\s*;\s*[^\s=;,]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s;,"]*))?)*)/g;
const REL = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]*))/i;

/** No real header has more; what comes after is not read. */
const LONGEST = 8_192;

/** The first web address that an answer's Link headers give for a relation, absolute; null when they give none. */
export function linkOf(headers: Headers, relation: string, base: URL): string | null {
  const value = headers.link;
  const text = (Array.isArray(value) ? value.join(', ') : (value ?? '')).slice(0, LONGEST);
  for (const [, address = '', parameters = ''] of text.matchAll(LINK)) {
    const rel = REL.exec(parameters);
    const relations = (rel?.[1] ?? rel?.[2] ?? '').toLowerCase().split(/\s+/);
    if (!relations.includes(relation)) continue;
    const url = URL.parse(address.trim(), base.href);
    if (url?.protocol === 'https:' || url?.protocol === 'http:') return url.href;
  }
  return null;
}
