/** Longer addresses than browsers and mail programs take are no links. */
const LONGEST = 2_000;

/**
 * The address if a reader may be sent there: http or https, without credentials in it, percent-encoded by the URL
 * standard so that no blank, quote or line break is left. Null for anything else.
 */
export function safeLink(address: string | null): string | null {
  if (address === null) return null;
  const url = URL.parse(address);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  if (url.username !== '' || url.password !== '' || url.href.length > LONGEST) return null;
  return url.href.replaceAll("'", '%27');
}
