import type { Reading } from '@claimwire/core';
import { articleSentences } from './article-sentences.ts';
import { blocksOf } from './blocks.ts';
import { datelineOf } from './dateline.ts';
import { quotesOf } from './quotes.ts';
import { type ReadingOptions, readArticle, readSentences } from './read-article.ts';
import { sentencesOf } from './sentences.ts';

/** Longer texts are articles, and may hold what is no prose. */
const LONGEST_BARE = 600;

/**
 * Reads a text that may be one headline, one clause without a full stop, a few sentences or a whole article.
 * A short text is taken as it stands; nothing in it is left out for looking like a caption or a heading.
 */
export function readBare(text: string, published: string | null, options: ReadingOptions): Reading {
  const article = { title: '', text, published };
  const blocks = blocksOf(text);
  if (text.length > LONGEST_BARE || blocks.length > 2) {
    const read = readArticle(article, options);
    if (read.statements.length > 0 || articleSentences(article).length > 0) return read;
  }
  const sentences = blocks.flatMap((block, paragraph) => {
    const body = {
      start: block.start + (datelineOf(text.slice(block.start, block.end))?.length ?? 0),
      end: block.end,
    };
    const quotes = quotesOf(text, body);
    return sentencesOf(text, body).map((sentence) => ({
      sentence,
      paragraph,
      quotes,
      label: text.slice(body.start, body.start + 40),
    }));
  });
  return readSentences(article, sentences, { ...options, headline: true });
}
