import { extname } from 'node:path';
import type { FeedReader } from '@claimwire/core';
import type { SourceBody } from './read-source.ts';

/** Readable text of a file or page, with what it says about itself. */
export interface LocalArticle {
  readonly title: string;
  readonly text: string;
  readonly published: string | null;
  readonly html: string | null;
}

/** Reads a text or HTML file: which of the two it is comes from its type, its name, or how it begins. */
export function articleFromFile(
  reader: Pick<FeedReader, 'decode' | 'extract'>,
  name: string,
  source: SourceBody & { kind: 'body' },
): LocalArticle {
  const decoded = reader.decode(source.body, source.contentType);
  if (!isHtml(name, source.contentType, decoded)) {
    return { title: firstLine(decoded), text: decoded, published: null, html: null };
  }
  const { title, text, published } = reader.extract(decoded, source.url);
  return { title: title ?? firstLine(text), text, published, html: decoded };
}

function isHtml(name: string, contentType: string | null, text: string): boolean {
  if (contentType !== null) return /html/i.test(contentType);
  const extension = extname(name).toLowerCase();
  if (extension === '.html' || extension === '.htm' || extension === '.xhtml') return true;
  return extension !== '.txt' && /^\s*<(!doctype html|html|head|body|!--|article|p|div)\b/i.test(text);
}

/** A text file's heading is its first line that has anything on it, cut where a heading would be too long. */
const firstLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line !== '')
    ?.slice(0, 300) ?? '';
