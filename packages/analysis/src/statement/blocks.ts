import type { Span } from '@claimwire/core';

/** Shorter lines than this are headings or verse, not prose that was wrapped at a column. */
const WRAPPED_LINE = 40;

/**
 * The paragraphs of a text: borders that no sentence crosses. Every line break is one, except where it only wraps a
 * paragraph at a column: a long line that ends without a mark, and goes on in lower case on the next line.
 */
export function blocksOf(text: string): readonly Span[] {
  const blocks: Span[] = [];
  for (const line of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const own = line[0];
    const start = line.index + own.length - own.trimStart().length;
    const end = line.index + own.trimEnd().length;
    if (end <= start) continue;
    const before = blocks.at(-1);
    if (before && isWrapped(text, before, start)) blocks[blocks.length - 1] = { start: before.start, end };
    else blocks.push({ start, end });
  }
  return blocks;
}

function isWrapped(text: string, before: Span, next: number): boolean {
  const gap = text.slice(before.end, next);
  if ((gap.match(/\r\n|[\n\r]/g) ?? []).length !== 1) return false;
  const lineStart = Math.max(text.lastIndexOf('\n', before.end - 1) + 1, before.start);
  return (
    before.end - lineStart >= WRAPPED_LINE &&
    /[\p{L}\p{N},;–—-]$/u.test(text.slice(lineStart, before.end)) &&
    /^[\p{Ll}\p{N}("“]/u.test(text.slice(next, next + 1))
  );
}
