import { Readability } from '@mozilla/readability';
import { plainText } from '../parsing/plain-text.ts';
import { withoutBoilerplate } from './boilerplate.ts';
import { htmlText } from './html-text.ts';
import { type PageDocument, pageDocument } from './page-dom.ts';
import { type PageFacts, pageFacts } from './page-facts.ts';
import { pagePaywall, pagePrice } from './paywall.ts';
import { storyParagraphs } from './story-container.ts';

/** How much longer the second opinion must be to win. */
const TELLING = 1.5;

/** Share of Readability's text that the second opinion must hold too, and what it must add, to be the same story whole. */
const SAME = 0.6;
const CUT = 0.15;

/** What a page comes to. */
export interface ReadPage {
  readonly facts: PageFacts;
  readonly title: string | null;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly text: string;
  readonly paywall: string | null;
}

/**
 * What Readability makes of a page. It counts on the tree that a browser builds; linkedom's tree of broken markup can
 * lack a parent where it wants one, and then it throws: null then, the page's own structure and plain text remain.
 */
function weighed(document: PageDocument): ReturnType<Readability['parse']> {
  try {
    return new Readability(document, { charThreshold: 250 }).parse();
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** A document with a root and a body: HTML may leave their tags out, and linkedom does not put them back. */
function parsed(html: string): PageDocument {
  const document = pageDocument(html);
  const sound =
    document.documentElement?.tagName === 'HTML' && document.querySelector('html > body') !== null;
  if (sound) return document;
  const bare = html.replace(/<!doctype[^>]*>/i, '');
  return pageDocument(`<!doctype html><html><head></head><body>${bare}</body></html>`);
}

/** Reads a page by what Readability and the page's own structure make of it. */
export function readPage(html: string, url: string | null): ReadPage {
  const document = parsed(html);
  const facts = pageFacts(document, url);
  const title = plainText(document.querySelector('title')?.textContent ?? null);
  const price = pagePrice(document, facts);
  const story = storyParagraphs(document);
  const article = weighed(document);
  const content = article?.content ?? null;
  const views = [content, story].map((view) => (view === null ? '' : htmlText(view)));
  const [readable = '', own = ''] = views;
  const text = better(readable, own) || htmlText(html);
  return {
    facts,
    title: article?.title || title,
    byline: article?.byline ?? null,
    siteName: article?.siteName ?? null,
    text,
    paywall: pagePaywall(price, withoutBoilerplate(text), { views, all: htmlText(html) }),
  };
}

/** Readability's text, unless the page's own structure holds much more of a story, or a good part that is missing. */
function better(readable: string, story: string): string {
  const text = withoutBoilerplate(readable);
  if (story.length > text.length * TELLING) return story;
  const paragraphs = story.split('\n\n');
  const missing = paragraphs.filter((paragraph) => !text.includes(paragraph));
  const size = (list: readonly string[]): number =>
    list.reduce((sum, paragraph) => sum + paragraph.length, 0);
  const lost = size(missing);
  const shared = size(paragraphs) - lost;
  return shared > text.length * SAME && lost > text.length * CUT ? story : text;
}
