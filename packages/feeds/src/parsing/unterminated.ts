const OPENS = '<![CDATA[';
const CLOSES = ']]>';

/** A feed's own elements with an attribute whose closing quotation mark is missing; XML allows no `<` in a value. */
const UNQUOTED =
  /(<(?:rss|rdf:RDF|feed|channel|item|entry)\s[^<>]{0,300}=\s{0,9}"[^"<>]{0,300})(?=>\s{0,99}<)/gi;

/**
 * The text with the ends put in that CDATA sections, comments and attributes lack. A section that holds the start of
 * another, or that nothing ends, goes up to the end tag of the element that it stands in; a comment that nothing ends is
 * none. Without that, all up to the next end, or the whole rest of the feed, would be swallowed.
 */
export function withEnds(text: string): string {
  return commentsEnded(sectionsEnded(text)).replace(UNQUOTED, '$1"');
}

function sectionsEnded(text: string): string {
  const pieces: string[] = [];
  let from = 0;
  let start = text.indexOf(OPENS);
  let end = -1;
  while (start >= 0) {
    const inside = start + OPENS.length;
    // Looked for anew only when it lies behind: a search for each section would cost the square of a hostile text.
    if (end < inside) end = after(text, CLOSES, inside);
    const next = text.indexOf(OPENS, inside);
    const isOpen = end === Number.POSITIVE_INFINITY || (next >= 0 && next < end);
    if (isOpen) {
      const missing = endOfParent(text, start, next < 0 ? text.length : next);
      if (missing !== null) {
        pieces.push(text.slice(from, missing), CLOSES);
        from = missing;
      }
    }
    start = isOpen ? next : text.indexOf(OPENS, end);
  }
  return pieces.length === 0 ? text : pieces.join('') + text.slice(from);
}

function after(text: string, wanted: string, from: number): number {
  const found = text.indexOf(wanted, from);
  return found < 0 ? Number.POSITIVE_INFINITY : found;
}

/** Where the element ends whose first content starts at `start`; null where it does not before `limit`. */
function endOfParent(text: string, start: number, limit: number): number | null {
  const name = /<([\w:.-]{1,60})(?:\s[^<>]{0,300})?>\s{0,100}$/.exec(
    text.slice(Math.max(0, start - 500), start),
  )?.[1];
  if (name === undefined) return null;
  const found = text.slice(start, limit).indexOf(`</${name}`);
  return found < 0 ? null : start + found;
}

function commentsEnded(text: string): string {
  const last = text.lastIndexOf('<!--');
  if (last < 0 || text.indexOf('-->', last) >= 0) return text;
  // The last one that was ended is where the open ones begin.
  const closed = text.lastIndexOf('-->');
  const first = text.indexOf('<!--', closed < 0 ? 0 : closed);
  return text.slice(0, first) + text.slice(first).replaceAll('<!--', '');
}
