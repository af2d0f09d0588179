import type { Passage, Span } from '@claimwire/core';
import { clip, inertText } from './inert-text.ts';

/** A stretch of a quote, marked where a reason rests on it. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** A mark over nearly everything shows nothing. */
const MOST_OF_IT = 0.8;

/** Longer quotes are cut: feeds exist whose "sentence" is a whole page. */
const QUOTE_LIMIT = 700;

/** Where a passage stands in the quote: at its span if the words are there, else where the words are, if anywhere. */
function place(quote: string, at: Span, { span, text }: Passage): Span | undefined {
  const own = span.start - at.start;
  const start = own >= 0 && quote.startsWith(text, own) ? own : quote.indexOf(text);
  return start < 0 || text === '' ? undefined : { start, end: start + text.length };
}

/**
 * Cuts a quote into pieces, the compared passages marked. `at` is the quote's place in its article, in which the
 * passages' spans count too. The pieces' text is inert and, joined, is the quote (cut when longer than 700 characters).
 */
export function markedQuote(quote: string, at: Span, passages: readonly Passage[]): readonly Piece[] {
  const marks = new Uint8Array(quote.length);
  for (const passage of passages) {
    const found = place(quote, at, passage);
    if (found && found.end - found.start < quote.length * MOST_OF_IT) marks.fill(1, found.start, found.end);
  }
  const pieces: Piece[] = [];
  let left = QUOTE_LIMIT;
  for (let start = 0; start < quote.length; ) {
    const marked = marks[start] === 1;
    let end = start + 1;
    while (end < quote.length && (marks[end] === 1) === marked) end += 1;
    const whole = inertText(quote.slice(start, end));
    const text = left > 1 ? clip(whole, left) : '…';
    if (text !== '') pieces.push({ text, marked });
    if (text !== whole) break;
    left -= text.length;
    start = end;
  }
  return pieces;
}
