import frequencies from './word-frequency.json' with { type: 'json' };

const { groups, counts } = frequencies;
const seen = new Map<string, number>(Object.entries(counts));
const top = Math.log(groups + 1);

/** Inverse document frequency of a stem in news sentences, scaled to 0 … 1; words never seen are rare. */
export function weightOf(stem: string): number {
  return Math.log((groups + 1) / ((seen.get(stem) ?? 0) + 1)) / top;
}
