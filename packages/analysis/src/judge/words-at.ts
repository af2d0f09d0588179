import type { Span } from '@claimwire/core';
import type { WordRange } from './finding.ts';
import type { PreparedSide } from './prepared-side.ts';
import type { Word } from './words.ts';

/** The words of a side that a span of its article covers; the last word where it covers none. */
export function wordsAt(side: PreparedSide, span: Span): WordRange {
  const offset = side.side.statement.span.start;
  const inside = side.words.filter(
    (word) => word.end > span.start - offset && word.start < span.end - offset,
  );
  const last = side.words.length - 1;
  return { from: inside[0]?.at ?? last, to: inside.at(-1)?.at ?? last };
}

/** The text of a range of words, with single blanks where the side has any. */
export function wordsBetween(words: readonly Word[], { from, to }: WordRange): string {
  return words
    .slice(from, to + 1)
    .map((word, i, all) => (i > 0 && word.start > (all[i - 1]?.end ?? 0) ? ` ${word.text}` : word.text))
    .join('');
}
