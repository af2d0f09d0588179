const LINK = /(<[a-z][^<>]*?\s(?:href|src|cite|poster)\s*=\s*)(?:"([^"<>]*)"|'([^'<>]*)')/gi;

/** HTML with its relative links made absolute; all else stays byte for byte. */
export function absoluteMarkup(html: string, base: string | null): string {
  if (base === null || !html.includes('=')) return html;
  return html.replace(LINK, (whole: string, before: string, double?: string, single?: string) => {
    const link = (double ?? single ?? '').trim();
    if (link === '' || link.startsWith('#') || URL.canParse(link)) return whole;
    const found = URL.parse(link.replaceAll('&amp;', '&'), base)?.href;
    return found === undefined ? whole : `${before}"${found.replaceAll('&', '&amp;')}"`;
  });
}
