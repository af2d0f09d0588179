import type { ArticleText, Span } from '@claimwire/core';
import type { Sentence } from '../language/parse.ts';
import { datelineOf } from './dateline.ts';
import { proseOf } from './prose.ts';
import { quotesOf } from './quotes.ts';
import { sentencesOf } from './sentences.ts';

/** Enough of a paragraph's head to see what it calls itself: "Correction:". */
const LABEL = 40;

/** A sentence of an article's prose with its paragraph. */
export interface ArticleSentence {
  readonly sentence: Sentence;
  readonly paragraph: number;
  /** The quotations of the paragraph; a sentence may lie inside one that began before it. */
  readonly quotes: readonly Span[];
  /** How the paragraph begins. */
  readonly label: string;
}

/** The sentences of an article without what is no prose of its own, datelines cut off. */
export function articleSentences(article: Pick<ArticleText, 'title' | 'text'>): readonly ArticleSentence[] {
  return paragraphSentences(article.text, proseOf(article));
}

/** The sentences of the paragraphs given, datelines cut off. */
export function paragraphSentences(text: string, paragraphs: readonly Span[]): readonly ArticleSentence[] {
  return paragraphs.flatMap((block, paragraph) => {
    const dateline = datelineOf(text.slice(block.start, block.end));
    const body = { start: block.start + (dateline?.length ?? 0), end: block.end };
    const quotes = quotesOf(text, body);
    const label = text.slice(body.start, body.start + LABEL);
    return sentencesOf(text, body).map((sentence) => ({ sentence, paragraph, quotes, label }));
  });
}
