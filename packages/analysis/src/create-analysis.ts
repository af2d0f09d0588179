import type { Analysis, Sketch } from '@claimwire/core';
import { createJudge } from './judge/create-judge.ts';
import { readArticle } from './statement/read-article.ts';
import type { SlotFinder } from './statement/slot-finder.ts';

/** What the user can set: lists of names that mean the same person, place or organisation. */
export interface AnalysisOptions {
  readonly aliases?: readonly (readonly string[])[];
}

const slots: SlotFinder = {
  quantities: () => [],
  dates: () => [],
  names: () => [],
  terms: (tokens) =>
    tokens
      .filter((token) => ['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM'].includes(token.pos))
      .map((token) => token.lemma),
};

/** Text analysis put together: pure, no clock, no network, no files but its own model data. */
export function createAnalysis(_options: AnalysisOptions = {}): Analysis {
  return {
    read: (article) => readArticle(article, slots, () => []),
    sketch: (): Sketch => ({ bands: [], hashes: [], size: 0 }),
    isCopy: () => false,
    judge: createJudge().judge,
  };
}
