import { type ArticleVersion, RawArticle } from './article.ts';
import type { Extracted } from './feed-reader.ts';
import type { Services } from './services.ts';

/** Longest text that is analysed, in characters: about ten times the longest magazine piece. */
const MAX_TEXT = 300_000;
const MIN_WORDS = 4;

/** The readable text of one article version, or why there is none to analyse. */
export type Readable =
  | {
      readonly kind: 'readable';
      readonly raw: RawArticle;
      readonly title: string;
      readonly text: string;
      /** From the page itself; null when it says nothing. */
      readonly published: string | null;
      readonly modified: string | null;
      readonly byline: string | null;
      readonly language: string | null;
      /** Why the text is only a stub; null when it is the story. */
      readonly paywall: string | null;
    }
  | { readonly kind: 'unreadable'; readonly why: string; readonly language: string | null };

/** Takes the readable text out of a stored raw article: its page where that was fetched, else the feed's content, else its summary. */
export async function readArticle(
  { blobs, reader }: Pick<Services, 'blobs' | 'reader'>,
  version: ArticleVersion,
): Promise<Readable> {
  const body = await blobs.get(version.rawKey);
  if (!body) throw new Error(`Cannot read raw article "${version.rawKey}": it is not in the blob store`);
  const raw = RawArticle.parse(JSON.parse(new TextDecoder().decode(body)));
  const candidates = await extracts(reader, raw);
  const extracted = longest(candidates);
  const text = raw.text ?? extracted?.text ?? '';
  // Before words are counted: some languages write without blanks.
  const language = await reader.language(text);
  if (language !== null && language !== 'en') {
    return { kind: 'unreadable', why: `Not in English: the language seems to be "${language}"`, language };
  }
  const words = text.split(/\s+/).filter((word) => word !== '').length;
  if (words < MIN_WORDS)
    return {
      kind: 'unreadable',
      why: `Nothing to read: ${words} ${words === 1 ? 'word' : 'words'} of text`,
      language: null,
    };
  if (text.length > MAX_TEXT) {
    return {
      kind: 'unreadable',
      why: `Too long: ${text.length} characters of text, at most ${MAX_TEXT} are analysed`,
      language: null,
    };
  }
  const title = raw.title || extracted?.title || '';
  return {
    kind: 'readable',
    raw,
    title,
    text,
    published: said(candidates, 'published'),
    modified: raw.updated ?? said(candidates, 'modified'),
    byline: raw.author ?? said(candidates, 'byline'),
    language,
    paywall: raw.text === null ? (extracted?.paywall ?? null) : null,
  };
}

async function extracts(reader: Services['reader'], raw: RawArticle): Promise<Extracted[]> {
  const candidates: Extracted[] = [];
  for (const html of [raw.page, raw.content, raw.summary]) {
    if (html) candidates.push(await reader.extract(html, raw.url));
  }
  return candidates;
}

/** A page whose text is shorter than what the feed itself carries is a paywall's stub or a failed extraction. */
const longest = (candidates: readonly Extracted[]): Extracted | null =>
  candidates.reduce<Extracted | null>(
    (best, next) => (best !== null && best.text.length >= next.text.length ? best : next),
    null,
  );

/** A page tells its dates and authors even where the feed has the better text. */
const said = (candidates: readonly Extracted[], key: 'published' | 'modified' | 'byline'): string | null =>
  candidates.map((candidate) => candidate[key]).find((value) => value !== null) ?? null;
