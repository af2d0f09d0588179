import type { Reading } from '@claimwire/core';
import { creditsOfArticle } from './origin/credits-of-article.ts';
import { creditsOfSentence } from './origin/credits-of-sentence.ts';
import { readBareText } from './statement/read-bare-text.ts';

/**
 * Reads a text that comes without an article around it: a headline, a clause without a full stop, a few sentences, or
 * a whole article text. `published`: RFC 3339 or a day, against which its dates are resolved; null when unknown.
 */
export function readBare(
  text: string,
  published: string | null,
  aliases: readonly (readonly string[])[] = [],
): Reading {
  const instant = published === null ? null : new Date(published).toISOString();
  return readBareText(text, instant, { aliases, creditsOfSentence, creditsOfArticle });
}
