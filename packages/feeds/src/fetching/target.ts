/** The URL to ask for, or in words why it cannot be asked. Fragments stay at home. */
export function target(url: string, base?: URL): URL | string {
  const parsed = URL.parse(url.trim(), base?.href);
  if (parsed === null) return `"${printable(url)}", which is not an address`;
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') {
    return `a ${parsed.protocol} address, and only http and https are fetched`;
  }
  parsed.hash = '';
  return parsed;
}

/** A URL for messages: without a password and not endless. */
function printable(url: string): string {
  const masked = url.replace(/^([a-z][\w+.-]*:\/\/[^/@:]*):[^/@]*@/i, '$1:***@');
  return masked.length > 300 ? `${masked.slice(0, 300)}…` : masked;
}
