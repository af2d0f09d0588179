/** Why two sentences bear on each other, or what makes one of them a trap. */
export type Kind =
  | 'paraphrase'
  | 'more-specific'
  | 'number-same'
  | 'number-bound'
  | 'number-conflict'
  | 'unit-conversion'
  | 'date-same'
  | 'attributed-same'
  | 'attributed-conflict'
  | 'negation'
  | 'denial'
  | 'cause-conflict'
  | 'person-conflict'
  | 'rising-count'
  | 'state-change'
  | 'correction';

/** Two sentences of two articles, each given as a quote that stands exactly once in its article's paragraphs. */
export interface QuotePair {
  /** Id of the article that arrives. */
  readonly article: string;
  readonly quote: string;
  /** Id of the first article that made the claim. */
  readonly earlierArticle: string;
  readonly earlierQuote: string;
}

/** An alert that a good desk editor wants. */
export interface Expectation extends QuotePair {
  readonly relation: 'confirms' | 'contradicts' | 'updates';
  readonly kind: Kind;
}

/** Two sentences that look alike and must raise nothing. */
export interface Trap extends QuotePair {
  readonly kind: 'copy' | 'wire-credit' | 'other-event' | 'hedged' | 'question' | 'opinion' | 'background';
  readonly why: string;
}

/** A near-duplicate and what it was copied from, both by article id. */
export interface Copy {
  readonly article: string;
  readonly copyOf: string;
}
