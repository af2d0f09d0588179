import type { ArticleText, Reading, Span, Statement } from '@claimwire/core';
import { parse, type Sentence } from '../language/parse.ts';
import { blocksOf } from './blocks.ts';
import type { SlotFinder } from './slot-finder.ts';

/** Reads an article: which sentences and clauses say something checkable, and with which slots. */
export function readArticle(
  article: ArticleText,
  slots: SlotFinder,
  creditsOf: (sentence: string) => readonly string[],
): Reading {
  const { text } = article;
  const sentences = blocksOf(text).flatMap((block) =>
    parse(text.slice(block.start, block.end), (offset) => block.start + offset),
  );
  const names = slots.names(sentences, text);
  const statements = sentences.map((sentence, index): Statement => {
    const span = { start: sentence.start, end: sentence.end };
    const quote = text.slice(span.start, span.end);
    const inside = (found: { readonly span: Span }) =>
      found.span.start >= span.start && found.span.end <= span.end;
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
      quantities: [...slots.quantities(sentence, text)],
      dates: [...slots.dates(sentence, text, article.published)],
      names: names.filter(inside),
      context: [],
      terms: [...slots.terms(sentence.tokens)],
    };
  });
  return {
    statements,
    setting: { title: article.title, published: article.published, names: [], terms: [] },
    credits: [],
  };
}

function isNegated(sentence: Sentence): boolean {
  return sentence.tokens.some((token) =>
    ['not', "n't", 'no', 'never', 'nobody', 'none'].includes(token.lower),
  );
}
