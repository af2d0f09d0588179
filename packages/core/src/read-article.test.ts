import { expect, test } from 'vitest';
import type { ArticleVersion, RawArticle } from './article.ts';
import type { Extracted, FeedReader } from './feed-reader.ts';
import { readArticle } from './read-article.ts';

const STORY = 'Two of the five piers were closed on Monday.';
const RAW = {
  url: 'https://news.example/a',
  itemId: null,
  feedId: null,
  publisher: { name: 'Harbour Post', domain: 'news.example', family: null },
  source: null,
  title: 'Piers closed',
  author: null,
  published: null,
  updated: null,
  content: null,
  summary: null,
  page: null,
  pageError: null,
  text: null,
} satisfies RawArticle;
const NOTHING: Extracted = {
  title: null,
  byline: null,
  published: null,
  modified: null,
  siteName: null,
  canonical: null,
  paywall: null,
  text: '',
};

/** Reads an article of which each part is extracted as said; a part not said comes back as its own text. */
function read(
  raw: Partial<RawArticle>,
  parts: Record<string, Partial<Extracted>> = {},
  language: string | null = 'en',
) {
  const body = new TextEncoder().encode(JSON.stringify({ ...RAW, ...raw }));
  const reader = {
    extract: async (html: string) => ({ ...NOTHING, text: html, ...parts[html] }),
    language: async () => language,
  } as unknown as FeedReader;
  const blobs = { get: async () => body, put: async () => undefined };
  return readArticle({ blobs, reader }, { rawKey: 'k' } as unknown as ArticleVersion);
}

test('the longest of page, content and summary is read', async () => {
  expect(await read({ page: 'Two piers.', content: STORY, summary: 'Piers.' })).toMatchObject({
    text: STORY,
  });
});

test('a page tells its dates and authors even where the feed has the better text', async () => {
  const page = {
    byline: 'Ada Quay',
    published: '2026-05-04T08:00:00.000Z',
    modified: '2026-05-04T09:00:00.000Z',
  };
  const given = await read({ page: 'stub', content: STORY }, { stub: { ...page, paywall: 'it asks' } });
  expect(given).toMatchObject({ ...page, text: STORY, paywall: null });
});

test('what the feed says of author and change comes before what the page says', async () => {
  const page = { byline: 'Desk', modified: '2026-05-04T09:00:00.000Z' };
  const raw = { page: STORY, author: 'Ada Quay', updated: '2026-05-04T10:00:00.000Z' };
  expect(await read(raw, { [STORY]: page })).toMatchObject({ byline: 'Ada Quay', modified: raw.updated });
});

test('a stub is read, and marked', async () => {
  expect(await read({ page: STORY }, { [STORY]: { paywall: 'it asks' } })).toMatchObject({
    kind: 'readable',
    paywall: 'it asks',
  });
});

test('another language is why an article is not read, however few blanks it has', async () => {
  const given = await read({ content: '港口管理局周一关闭了五个码头中的两个' }, {}, 'zh');
  expect(given).toMatchObject({ kind: 'unreadable', language: 'zh', why: expect.stringContaining('"zh"') });
});

test('too few words are nothing to read', async () => {
  expect(await read({ summary: 'Piers closed' }, {}, null)).toMatchObject({
    kind: 'unreadable',
    language: null,
  });
});
