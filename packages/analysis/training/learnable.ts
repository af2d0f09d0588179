import type { Example } from './learn.ts';

/** Least share of rare words, and least affinity of figures, by which a related pair can be known at all. */
const LEAST_COVER = 0.22;
const LEAST_AFFINITY = 1;
const FIGURES = ['number.equal', 'number.compatible', 'number.higher', 'number.lower'];

/**
 * Whether a pair teaches what words can tell. Pairs that are related without a word or figure in common teach the model
 * only that words tell nothing.
 */
export function isLearnable({ relation, names, values }: Example): boolean {
  const value = (name: string): number => values[names.indexOf(name)] ?? 0;
  if (relation === 'unrelated' || value('cover.mean') >= LEAST_COVER) return true;
  return FIGURES.some((name) => value(name) >= LEAST_AFFINITY);
}
