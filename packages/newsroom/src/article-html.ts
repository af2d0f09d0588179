import { encode } from 'html-entities';
import type { Article } from './article.ts';

/** The paragraphs as an HTML fragment. */
export function articleHtml(article: Article): string {
  return article.paragraphs.map((paragraph) => `<p>${encode(paragraph)}</p>`).join('\n');
}
