import type { Span } from '@claimwire/core';

/** The paragraphs and lines of a text: borders that no sentence crosses. */
export function blocksOf(text: string): readonly Span[] {
  const blocks: Span[] = [];
  for (const line of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const own = line[0];
    const lead = own.length - own.trimStart().length;
    const end = line.index + own.trimEnd().length;
    if (end > line.index + lead) blocks.push({ start: line.index + lead, end });
  }
  return blocks;
}
