import type { Analysis } from '@claimwire/core';
import { bareSide } from './judge/bare-side.ts';
import { createJudge } from './judge/create-judge.ts';
import { creditsOfArticle } from './origin/credits-of-article.ts';
import { creditsOfSentence } from './origin/credits-of-sentence.ts';
import { isCopy } from './origin/is-copy.ts';
import { originKeys } from './origin/origin-keys.ts';
import { sketchText } from './origin/sketch-text.ts';
import { readArticle } from './statement/read-article.ts';

/** What the user can set: lists of names that mean the same person, place or organisation. */
export interface AnalysisOptions {
  readonly aliases?: readonly (readonly string[])[];
}

/** A claim with fewer content words than this matches anything. */
const LEAST_TERMS = 2;

/** Text analysis put together: pure, no clock, no network, no files but its own model data. */
export function createAnalysis({ aliases = [] }: AnalysisOptions = {}): Analysis {
  const judge = createJudge();
  return {
    read: (article) => readArticle(article, { aliases, creditsOfSentence, creditsOfArticle }),
    readClaim: (words) => {
      // As one statement, whatever its form: the user has said which sentence is meant.
      const { statement } = bareSide(words, null);
      return statement.terms.length < LEAST_TERMS ? null : statement;
    },
    sketch: (text) => sketchText(text),
    isCopy: (a, b) => isCopy(a, b),
    originKeys: (facts) => originKeys(facts),
    judge: (pairs) => judge.judge(pairs),
  };
}
