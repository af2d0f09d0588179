import type { Span } from '@claimwire/core';
import type { WordRange } from './finding.ts';
import type { PreparedSide } from './prepared-side.ts';

/** The words of a side that a span of its article covers; the last word where it covers none. */
export function wordsAt(side: PreparedSide, span: Span): WordRange {
  const offset = side.side.statement.span.start;
  const inside = side.words.filter(
    (word) => word.end > span.start - offset && word.start < span.end - offset,
  );
  const last = side.words.length - 1;
  return { from: inside[0]?.at ?? last, to: inside.at(-1)?.at ?? last };
}
