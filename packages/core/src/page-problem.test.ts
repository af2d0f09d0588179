import { expect, test } from 'vitest';
import type { ArticleVersion, RawArticle } from './article.ts';
import { pageProblem } from './page-problem.ts';

const version = (letter: string): ArticleVersion => ({
  id: letter.repeat(32) as ArticleVersion['id'],
  seen: '2026-05-04T10:00:00.000Z',
  state: 'analysed',
  why: null,
  rawKey: `raw/${letter}`,
  textKey: null,
  statements: 1,
});

const raw = (pageError: string | null): Uint8Array =>
  new TextEncoder().encode(
    JSON.stringify({
      url: 'https://quay.example/a',
      itemId: null,
      feedId: null,
      publisher: { name: 'Quay', domain: 'quay.example', family: null },
      source: null,
      title: 'Pier',
      author: null,
      published: null,
      updated: null,
      content: null,
      summary: 'The pier is shut.',
      page: null,
      pageError,
      text: null,
    } satisfies RawArticle),
  );

const stored = new Map([
  ['raw/a', raw(null)],
  ['raw/b', raw('robots.txt keeps readers out')],
]);
const blobs = { get: async (key: string) => stored.get(key) };

test('pageProblem() says why the page of the newest version could not be had', async () => {
  expect(await pageProblem({ blobs }, { versions: [version('a'), version('b')] })).toBe(
    'robots.txt keeps readers out',
  );
});

test.each([
  ['the newest version has no such trouble', ['b', 'a']],
  ['what was stored is gone', ['c']],
  ['there is no version', []],
])('pageProblem() is null where %s', async (_, letters) => {
  expect(await pageProblem({ blobs }, { versions: letters.map(version) })).toBe(null);
});
