import { ArticleId, type DeadLetter, VersionId } from '@claimwire/core';
import { expect, test } from 'vitest';
import { apiScene } from '../testing/api-scene.ts';

const LETTER: DeadLetter = {
  id: 'm1',
  message: { kind: 'analyse', articleId: ArticleId.parse('a'), version: VersionId.parse('v') },
  attempts: 5,
  error: 'a sentence without end',
  at: '2025-05-06T11:00:00.000Z',
};

test('what was given up is listed, sent again, all of it or some, and forgotten', async () => {
  const { call, chosen } = apiScene({ letters: [LETTER] });
  expect((await call('/dead-letters')).json).toEqual({ items: [LETTER], next: null });
  const retry = (json: object) => call('/dead-letters/retry', { method: 'POST', json });
  expect((await retry({})).json).toEqual({ type: 'retried', count: 1 });
  expect(chosen.retried).toBeUndefined();
  expect((await retry({ ids: ['m1', 'm2'] })).json).toEqual({ type: 'retried', count: 2 });
  expect(chosen.retried).toEqual(['m1', 'm2']);
  const dropped = await call('/dead-letters/drop', { method: 'POST', json: { ids: ['m1'] } });
  expect(dropped.json).toEqual({ type: 'dropped', count: 1 });
  expect(chosen.dropped).toEqual(['m1']);
});
