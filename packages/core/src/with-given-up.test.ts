import { expect, test } from 'vitest';
import { Article } from './article.ts';
import { failureOf } from './article-record.ts';
import { ArticleId, VersionId } from './id.ts';
import type { DeadLetter } from './message.ts';
import { withGivenUp } from './with-given-up.ts';

const version = (id: string, state: string) => ({
  id,
  seen: '2025-05-06T10:00:00.000Z',
  state,
  why: null,
  rawKey: `raw/${id}`,
  textKey: null,
  statements: 0,
});

const article = Article.parse({
  id: 'a',
  url: null,
  title: 'A title',
  publisher: { name: 'Outlet', domain: null, family: null },
  feedId: null,
  published: '2025-05-06T10:00:00.000Z',
  dated: 'article',
  versions: [version('read', 'analysed'), version('lost', 'kept'), version('waiting', 'kept')],
  credits: [],
  origin: [],
  copyOf: null,
  sketch: null,
  setting: null,
});

const letter = (of: string): DeadLetter => ({
  id: '1',
  message: { kind: 'analyse', articleId: ArticleId.parse('a'), version: VersionId.parse(of) },
  attempts: 10,
  error: 'the process ended while it was handled',
  at: '2025-05-06T12:00:00.000Z',
});

test('withGivenUp() takes a version that waits for work given up as failed, and no other', () => {
  const known = withGivenUp([letter('lost'), letter('read'), { ...letter('x'), message: null }])(article);
  expect(known.versions.map(({ state }) => state)).toEqual(['analysed', 'failed', 'kept']);
  expect(failureOf(known)).toBe('failed: the process ended while it was handled');
  expect(failureOf(withGivenUp([])(article))).toBeUndefined();
});
