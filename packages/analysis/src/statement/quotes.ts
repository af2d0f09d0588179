import type { Span } from '@claimwire/core';

const CLOSING = new Map([
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ["'", "'"],
  ['«', '»'],
  ['„', '“'],
]);

/**
 * The outermost quotations of a paragraph, marks included. One that is never closed reaches to the paragraph's end,
 * as a quotation that goes on in the next paragraph does. Apostrophes are told from single quotation marks by what
 * stands beside them: an opening mark follows a space or a bracket, a closing one does not stand before a letter.
 */
export function quotesOf(text: string, block: Span): readonly Span[] {
  const quotes: Span[] = [];
  let at = block.start;
  while (at < block.end) {
    const mark = text.charAt(at);
    const closing = CLOSING.get(mark);
    if (closing === undefined || !opens(text, at, block)) {
      at += 1;
      continue;
    }
    const end = closingPlace(text, at + 1, block, mark, closing);
    // A single mark without its partner is an apostrophe: "the dogs' bowls", "'90s".
    if (end === undefined && closing !== '”' && mark !== '"' && mark !== '«') {
      at += 1;
      continue;
    }
    quotes.push({ start: at, end: end ?? block.end });
    at = end ?? block.end;
  }
  return quotes;
}

function opens(text: string, at: number, block: Span): boolean {
  const after = text.charAt(at + 1);
  if (at + 1 >= block.end || /\s/.test(after)) return false;
  const before = at === block.start ? ' ' : text.charAt(at - 1);
  return text.charAt(at) === '“' || text.charAt(at) === '«' || /[\s([{—–:/-]/.test(before);
}

function closingPlace(text: string, from: number, block: Span, mark: string, closing: string) {
  for (let at = from; at < block.end; at += 1) {
    const character = text.charAt(at);
    const closes =
      character === closing || (mark === '“' && character === '"') || (mark === '"' && character === '”');
    if (!closes) continue;
    const isLetterNext = /[\p{L}\p{N}]/u.test(text.charAt(at + 1));
    if ((closing === '’' || closing === "'") && isLetterNext) continue;
    return at + 1;
  }
  return undefined;
}
