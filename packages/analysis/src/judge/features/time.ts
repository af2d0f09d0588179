import type { Comparison } from '../comparison.ts';
import type { Feature } from './feature.ts';

const DAY = 86_400_000;

/** How much later the statement's article is, and years that only the statement names. */
export function timeFeatures({ claim, statement }: Comparison): readonly Feature[] {
  const gap =
    claim.published === null || statement.published === null
      ? 0
      : (statement.published - claim.published) / DAY;
  const years = (words: Comparison['claim']) =>
    new Set(words.words.filter((word) => /^(19|20)\d\d$/.test(word.text)).map((word) => word.text));
  const here = years(claim);
  const there = years(statement);
  const own = statement.published === null ? null : new Date(statement.published).getUTCFullYear();
  const past = [...there].filter((year) => !here.has(year) && own !== null && Number(year) < own).length;
  return [
    ['time.later', gap < 1.5 ? 0 : 1],
    ['time.past', past],
    ['time.years', there.size],
  ];
}
