import type { Sketch } from '@claimwire/core';

/**
 * Share of the shorter text's wording that stands in the other. Independent reports of one event stay below .15; retellings
 * of one and the same published story begin at about .25; a copy with three words in ten changed has .44 in the median
 * (`tests/eval/copies.ts`).
 */
const ENOUGH = 0.28;

/** With fewer pairs than this a single shared sentence weighs much, so more is asked, up to … */
const FEW = 40;
/** … this share of a text of next to nothing. */
const ENOUGH_OF_LITTLE = 0.6;

/** A text is no copy for holding a shorter one in less than this part of itself. */
const LARGE_PART = 0.25;

/** Below this many pairs nothing can be said. */
const TOO_FEW = 4;

/** How much of the shorter text's wording the other has, and over how many sampled pairs that was counted. */
export function containment(a: Sketch, b: Sketch): { readonly share: number; readonly counted: number } {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  // A sketch knows every pair up to its own largest hash, and all of them where it kept all.
  const reach = Math.min(
    ...[a, b].map(({ hashes, size }) => (hashes.length < size ? (hashes.at(-1) ?? 0) : Infinity)),
  );
  const has = new Set(long.hashes);
  const sample = short.hashes.filter((hash) => hash <= reach);
  const shared = sample.filter((hash) => has.has(hash)).length;
  return { share: sample.length === 0 ? 0 : shared / sample.length, counted: sample.length };
}

/**
 * Whether the text of sketch `a` is a copy of that of `b`, wholly or in large part: cut, reordered, retitled, reworded in
 * up to three words of ten. The order matters only where `b` is much shorter: a report that takes in a wire's two
 * sentences is no copy of them, while two sentences out of a report are a copy of it.
 */
export function isCopy(a: Sketch, b: Sketch): boolean {
  const { share, counted } = containment(a, b);
  if (counted < TOO_FEW) return false;
  const scarce = Math.max(0, 1 - counted / FEW);
  const excerpt = a.size < b.size * LARGE_PART;
  if (b.size < a.size * LARGE_PART) return false;
  return share >= (excerpt ? ENOUGH_OF_LITTLE : ENOUGH + scarce * (ENOUGH_OF_LITTLE - ENOUGH));
}
