const LAST = 0x10ffff;

/**
 * The smallest text, in byte order of UTF-8, that sorts after every text with this prefix; undefined when there is none.
 * Byte order of UTF-8 is order of code points, so it is the prefix with its last code point moved on by one.
 */
export function prefixEnd(prefix: string): string | undefined {
  const points = Array.from(prefix.toWellFormed(), (character) => character.codePointAt(0) ?? 0);
  const at = points.findLastIndex((point) => point < LAST);
  const point = points[at];
  if (point === undefined) return undefined;
  // Surrogates are no characters and have no bytes of their own.
  const next = point === 0xd7ff ? 0xe000 : point + 1;
  return String.fromCodePoint(...points.slice(0, at), next);
}
