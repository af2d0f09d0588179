import type { Reading } from '@claimwire/core';
import { articleSentences, paragraphSentences } from './article-sentences.ts';
import { blocksOf } from './blocks.ts';
import { type ReadingOptions, readSentences } from './read-article.ts';

/** Longer texts, and texts of more paragraphs, are articles, and may hold what is no prose. */
const LONGEST = 600;
const MOST_PARAGRAPHS = 2;

/**
 * Reads a text that may be one headline, one clause without a full stop, a few sentences or a whole article.
 * A short text is taken as it stands; nothing in it is left out for looking like a caption or a heading.
 */
export function readBareText(text: string, published: string | null, options: ReadingOptions): Reading {
  const article = { title: '', text, published };
  const blocks = blocksOf(text);
  const long = text.length > LONGEST || blocks.length > MOST_PARAGRAPHS;
  const prose = long ? articleSentences(article) : [];
  if (prose.length > 0) return readSentences(article, prose, { ...options, headline: false });
  return readSentences(article, paragraphSentences(text, blocks), { ...options, headline: true });
}
