import type { Judge } from './judge.ts';
import type { Sketch } from './sketch.ts';
import type { Setting, Statement } from './statement.ts';

/** What the analysis is given: the readable text of one article version. */
export interface ArticleText {
  readonly title: string;
  readonly text: string;
  /** RFC 3339 UTC; dates in the text are resolved against it. Null when unknown. */
  readonly published: string | null;
}

/** What an article says. */
export interface Reading {
  readonly statements: readonly Statement[];
  readonly setting: Setting;
  /** Outlets that the article as a whole credits, by dateline or byline ("PORT LASSO (Norda) -"), as written. */
  readonly credits: readonly string[];
}

/** Text analysis: pure, no clock, no network, no files but its own model data. */
export interface Analysis extends Judge {
  read(article: ArticleText): Reading;
  sketch(text: string): Sketch;
  /** Whether one text is a copy of the other, wholly or in large part. Two reports by two reporters are not. */
  isCopy(a: Sketch, b: Sketch): boolean;
}
