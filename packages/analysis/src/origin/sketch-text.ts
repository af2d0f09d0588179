import type { Sketch } from '@claimwire/core';
import { hash32 } from './hash.ts';
import { wordingOf } from './wording.ts';

/** Hashes kept: exact for texts up to some 500 words, and below 3 kB of JSON. */
const KEPT = 256;

/** Each band is a write and a query for every article. */
const BANDS = 16;

const BAND_SEED = 0x5bd1e995;

/**
 * Ranks pairs for a weighted sample (Efraimidis and Spirakis 2006): small for few, the more often the longer the words
 * are, since pairs of long words stand in fewer other articles. The same pair ranks the same in every text.
 */
function bandRank(pair: string): number {
  const uniform = (hash32(pair, BAND_SEED) + 1) / 2 ** 32;
  return -Math.log(uniform) / pair.length ** 2;
}

/** Sketches a text by its wording: a bottom-k sketch, and as bands the pairs that come first in the weighted sample. */
export function sketchText(text: string): Sketch {
  const pairs = [...wordingOf(text)];
  const ranked = pairs.map((pair) => ({ pair, rank: bandRank(pair) })).sort((a, b) => a.rank - b.rank);
  return {
    bands: ranked.slice(0, BANDS).map(({ pair }) => hash32(pair, BAND_SEED).toString(36)),
    hashes: pairs
      .map((pair) => hash32(pair))
      .sort((a, b) => a - b)
      .slice(0, KEPT),
    size: pairs.length,
  };
}
