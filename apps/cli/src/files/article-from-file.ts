import { extname } from 'node:path';
import type { Extracted, FeedReader } from '@claimwire/core';
import type { SourceBody } from './read-source.ts';

/** Readable text of a file or page, with what it says about itself. */
export interface LocalArticle
  extends Pick<Extracted, 'byline' | 'published' | 'siteName' | 'canonical' | 'text'> {
  /** Empty where there is none. */
  readonly title: string;
  /** The page as it was; null for plain text. */
  readonly html: string | null;
}

/** Reads a text or HTML file: which of the two it is comes from its type, its name, or how it begins. */
export async function articleFromFile(
  reader: Pick<FeedReader, 'decode' | 'extract'>,
  name: string,
  source: SourceBody & { kind: 'body' },
): Promise<LocalArticle> {
  const decoded = reader.decode(source.body, source.contentType);
  if (isHtml(name, source.contentType, decoded)) {
    const extracted = await reader.extract(decoded, source.url);
    return { ...extracted, title: extracted.title ?? headingOf(extracted.text), html: decoded };
  }
  const nothing = { byline: null, published: null, siteName: null, canonical: null, html: null };
  return { ...nothing, title: headingOf(decoded), text: decoded };
}

function isHtml(name: string, contentType: string | null, text: string): boolean {
  if (contentType !== null) return /html/i.test(contentType);
  const extension = extname(name).toLowerCase();
  if (extension === '.html' || extension === '.htm' || extension === '.xhtml') return true;
  return extension !== '.txt' && /^\s*<(!doctype html|html|head|body|!--|article|p|div)\b/i.test(text);
}

/**
 * A text file's heading is its first line that has anything on it, cut where a heading would be too long. One that ends
 * as a sentence does is none: it is the story's first paragraph already.
 */
function headingOf(text: string): string {
  const first = text.split('\n').find((line) => line.trim() !== '') ?? '';
  return /[.!?]["'”’)]*\s*$/.test(first) ? '' : first.trim().slice(0, 300);
}
