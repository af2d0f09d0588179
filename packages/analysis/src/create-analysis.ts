import type { Analysis, Sketch } from '@claimwire/core';
import { createJudge } from './judge/create-judge.ts';
import { readArticle } from './statement/read-article.ts';

/** What the user can set: lists of names that mean the same person, place or organisation. */
export interface AnalysisOptions {
  readonly aliases?: readonly (readonly string[])[];
}

/** Text analysis put together: pure, no clock, no network, no files but its own model data. */
export function createAnalysis({ aliases = [] }: AnalysisOptions = {}): Analysis {
  const judge = createJudge();
  return {
    read: (article) => readArticle(article, { aliases, creditsOf: () => [] }),
    sketch: (): Sketch => ({ bands: [], hashes: [], size: 0 }),
    isCopy: () => false,
    originKeys: ({ publisher, credits }) =>
      [publisher?.domain, publisher?.family, ...credits]
        .filter((name) => typeof name === 'string')
        .map((name) => name.toLowerCase())
        .sort(),
    judge: (pairs) => judge.judge(pairs),
  };
}
