import { basename, extname } from 'node:path';
import { readWhole, systemReason } from '@claimwire/configuration';
import { type FeedReader, identifyItems } from '@claimwire/core';
import { articleFromFile } from '../files/article-from-file.ts';
import { linesOf } from '../files/lines-of.ts';
import { type Taken, takeRecord } from './article-record.ts';
import { feedFileArticle, type Given, instantOrNull, localArticle } from './local-article.ts';

type Reader = Pick<FeedReader, 'decode' | 'extract' | 'parse' | 'domain' | 'canonicalLink'>;

const JSON_LINES = new Set(['.jsonl', '.ndjson']);
const FEEDS = new Set(['.xml', '.rss', '.atom', '.rdf']);

/** The articles of one local file, whatever its kind. What cannot be used is answered, too, and the rest goes on. */
export async function* takeFile(
  reader: Reader,
  path: string,
  stdin: AsyncIterable<Uint8Array | string>,
  given: Given,
): AsyncGenerator<Taken> {
  const extension = extname(path).toLowerCase();
  if (JSON_LINES.has(extension)) {
    yield* takeLines(reader, path, stdin, given);
    return;
  }
  const file = await readWhole(path, stdin);
  if (file.kind === 'failed') yield { kind: 'bad', where: path, why: file.why };
  else if (file.body.length === 0) yield { kind: 'bad', where: path, why: 'it is empty' };
  else yield* takeBody(reader, path, file.body, given);
}

async function* takeLines(
  reader: Reader,
  path: string,
  stdin: AsyncIterable<Uint8Array | string>,
  given: Given,
): AsyncGenerator<Taken> {
  let line = 0;
  try {
    for await (const text of linesOf(path, stdin)) {
      line += 1;
      if (text.includes('\u0000')) {
        // One line for the file, not one for each line of noise.
        yield { kind: 'bad', where: path, why: 'it is not text' };
        return;
      }
      if (text.trim() !== '') yield takeJson(reader, text, `${path}:${line}`, given);
    }
  } catch (error) {
    const why = systemReason(error);
    if (why === undefined) throw error;
    yield { kind: 'bad', where: path, why };
    return;
  }
  if (line === 0) yield { kind: 'bad', where: path, why: 'it is empty' };
}

async function* takeBody(
  reader: Reader,
  path: string,
  body: Uint8Array,
  given: Given,
): AsyncGenerator<Taken> {
  const extension = extname(path).toLowerCase();
  const start = reader.decode(body.subarray(0, 4096), null).trimStart();
  const isJson = extension === '.json' || (extension === '' && /^[[{]/.test(start));
  const isFeed = FEEDS.has(extension) || (extension === '' && /^<(\?xml|rss|feed|rdf:RDF)\b/i.test(start));
  if (isJson) yield* takeJsonFile(reader, path, body, given);
  else if (isFeed) yield* takeFeed(reader, path, body, given);
  else yield await takeText(reader, path, body, given);
}

async function* takeJsonFile(
  reader: Reader,
  path: string,
  body: Uint8Array,
  given: Given,
): AsyncGenerator<Taken> {
  let value: unknown;
  try {
    value = JSON.parse(reader.decode(body, 'application/json'));
  } catch {
    yield { kind: 'bad', where: path, why: 'it is not JSON' };
    return;
  }
  if (Array.isArray(value)) {
    for (const [i, entry] of value.entries()) yield takeRecord(reader, entry, `${path}[${i}]`, given);
  } else if (typeof value === 'object' && value !== null && 'items' in value) {
    yield* takeFeed(reader, path, body, given);
  } else yield takeRecord(reader, value, path, given);
}

function takeJson(reader: Reader, text: string, where: string, given: Given): Taken {
  try {
    return takeRecord(reader, JSON.parse(text), where, given);
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: 'bad', where, why: 'it is not JSON' };
    throw error;
  }
}

async function* takeFeed(
  reader: Reader,
  path: string,
  body: Uint8Array,
  given: Given,
): AsyncGenerator<Taken> {
  const parsed = await reader.parse(body, null, '');
  if (parsed.kind === 'not-a-feed') {
    yield { kind: 'bad', where: path, why: parsed.why };
    return;
  }
  const { feed } = parsed;
  if (feed.items.length === 0) yield { kind: 'bad', where: path, why: 'it is a feed without items' };
  for (const { item, identity } of identifyItems(reader, feed))
    yield { kind: 'article', raw: feedFileArticle(reader, feed, item, basename(path), given), identity };
}

async function takeText(reader: Reader, path: string, body: Uint8Array, given: Given): Promise<Taken> {
  const article = await articleFromFile(reader, path, { kind: 'body', body, contentType: null, url: null });
  if (article.text.includes('\u0000')) return { kind: 'bad', where: path, why: 'it is not text' };
  const published = given.published ?? instantOrNull(article.published);
  const publisher = { name: given.source ?? article.siteName, fallback: basename(path) };
  const parts =
    article.html === null
      ? { text: article.text }
      : { page: article.html, url: article.canonical, author: article.byline };
  return {
    kind: 'article',
    raw: localArticle(reader, publisher, { title: article.title, published, ...parts }),
  };
}
