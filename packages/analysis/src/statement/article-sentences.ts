import type { ArticleText, Span } from '@claimwire/core';
import type { Sentence } from '../language/parse.ts';
import { datelineOf } from './dateline.ts';
import { proseOf } from './prose.ts';
import { quotesOf } from './quotes.ts';
import { sentencesOf } from './sentences.ts';

/** A sentence of an article's prose with its paragraph. */
export interface ArticleSentence {
  readonly sentence: Sentence;
  readonly paragraph: number;
  /** The quotations of the paragraph; a sentence may lie inside one that began before it. */
  readonly quotes: readonly Span[];
  /** The paragraph declares a correction at its head. */
  readonly label: string;
}

/** The sentences of an article without what is no prose of its own, datelines cut off. */
export function articleSentences(article: Pick<ArticleText, 'title' | 'text'>): readonly ArticleSentence[] {
  const { text } = article;
  return proseOf(article).flatMap((block, paragraph) => {
    const dateline = datelineOf(text.slice(block.start, block.end));
    const body = { start: block.start + (dateline?.length ?? 0), end: block.end };
    const quotes = quotesOf(text, body);
    const label = text.slice(body.start, body.start + 40);
    return sentencesOf(text, body).map((sentence) => ({ sentence, paragraph, quotes, label }));
  });
}
