import type { ArticleText, Reading, Statement } from '@claimwire/core';
import type { Sentence } from '../language/parse.ts';
import { collectNames } from '../slots/collect-names.ts';
import { findDates } from '../slots/find-dates.ts';
import { findNames } from '../slots/find-names.ts';
import { findQuantities } from '../slots/find-quantities.ts';
import { termsOf } from '../slots/terms-of.ts';
import { datelineOf } from './dateline.ts';
import { proseOf } from './prose.ts';
import { sentencesOf } from './sentences.ts';

/** What reading an article needs besides the article. */
export interface ReadingOptions {
  /** Lists of names that mean the same, the first of each canonical. */
  readonly aliases: readonly (readonly string[])[];
  /** Outlets that a sentence credits, as written. */
  creditsOf(sentence: string): readonly string[];
}

/** Reads an article: which sentences and clauses say something checkable, and with which slots. */
export function readArticle(article: ArticleText, { aliases, creditsOf }: ReadingOptions): Reading {
  const { text } = article;
  const credits: string[] = [];
  const sentences: Sentence[] = [];
  for (const block of proseOf(article)) {
    const dateline = datelineOf(text.slice(block.start, block.end));
    if (dateline?.agency) credits.push(dateline.agency);
    sentences.push(...sentencesOf(text, { start: block.start + (dateline?.length ?? 0), end: block.end }));
  }
  const book = collectNames(sentences, text, aliases);
  const statements = sentences.map((sentence, index): Statement => {
    const span = { start: sentence.start, end: sentence.end };
    const quote = text.slice(span.start, span.end);
    const quantities = findQuantities(sentence, text);
    const dates = findDates(sentence, text, article.published);
    const names = book.resolve(findNames(sentence, text));
    return {
      index,
      quote,
      span,
      content: span,
      attribution: null,
      credits: [...creditsOf(quote)],
      polarity: isNegated(sentence) ? 'negated' : 'affirmed',
      modality: quote.endsWith('?') ? 'question' : 'actual',
      correction: false,
      quantities,
      dates,
      names,
      context: [],
      terms: termsOf(sentence, { names, quantities, dates }),
    };
  });
  return {
    statements,
    setting: {
      title: article.title,
      published: article.published,
      names: [...book.counts.keys()].slice(0, 12),
      terms: [],
    },
    credits,
  };
}

function isNegated(sentence: Sentence): boolean {
  return sentence.tokens.some((token) =>
    ['not', "n't", 'no', 'never', 'nobody', 'none'].includes(token.lower),
  );
}
