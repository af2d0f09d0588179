import type { Publisher } from './article.ts';
import type { ItemSource } from './feed-item.ts';
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

/** What is known of where an article or a sentence comes from. */
export interface OriginFacts {
  readonly publisher: Publisher | null;
  readonly source: ItemSource | null;
  /** Outlets credited, as written. */
  readonly credits: readonly string[];
}

/** Text analysis: pure, no clock, no network, no files but its own model data. */
export interface Analysis extends Judge {
  read(article: ArticleText): Reading;
  /** Reads a claim in a user's own words, which stand without an article; null when they hold nothing to compare. */
  readClaim(words: string): Statement | null;
  sketch(text: string): Sketch;
  /**
   * Whether text `a` is a copy of `b`, wholly or in large part. Two reports by two reporters are not. The order matters
   * only where one is far shorter: an excerpt of `b` is a copy of it, a report that takes a short `b` in is none.
   */
  isCopy(a: Sketch, b: Sketch): boolean;
  /**
   * Normalised keys of where something comes from, to be compared by `sharesOrigin` and `countOrigins`. Keys meet where
   * origins are one: a publisher's name, its domain, its family and a credit to it by name give a common key ("Reuters",
   * reuters.com and "(Reuters)"; "Coast Radio", coastradio.example and "Coast Radio reported"). A key that begins with
   * `~` is a guess. Sorted, without repeats; empty for no facts.
   */
  originKeys(facts: OriginFacts): string[];
}
