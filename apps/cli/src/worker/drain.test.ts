import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openData } from '@claimwire/adapters-local';
import {
  Article,
  ArticleId,
  keys,
  type Message,
  markFailed,
  type Outgoing,
  VersionId,
} from '@claimwire/core';
import { expect, onTestFinished, test } from 'vitest';
import { type Draining, drain } from './drain.ts';
import type { WorkEvent } from './handle-message.ts';

const ARTICLE = ArticleId.parse('article');
const VERSION = VersionId.parse('version');

const analyse = (article: string, order: string): Outgoing => ({
  message: { kind: 'analyse', articleId: ArticleId.parse(article), version: VERSION },
  key: article,
  order,
});

/** A worker over a real data folder, with a clock that the test moves. */
function worker(handle: (message: Message) => Promise<unknown> = async () => undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'claimwire-drain-'));
  let now = Date.parse('2025-05-06T12:00:00Z');
  const services = openData(folder, { clock: () => new Date(now) });
  onTestFinished(() => {
    services.close();
    rmSync(folder, { recursive: true });
  });
  const events: WorkEvent[] = [];
  const stop = new AbortController();
  const draining: Draining = {
    services,
    stop: stop.signal,
    show: (event) => events.push(event),
    handle: async (message) => {
      await handle(message);
      return { handled: { kind: 'done' }, event: null };
    },
    giveUp: async (message, why) => {
      if (message.kind === 'analyse') await markFailed(services, { ...message, why });
    },
    isExpected: (error) => error instanceof RangeError,
  };
  return { draining, services, events, stop, pass: (seconds: number) => (now += seconds * 1000) };
}

test('drain() handles what is due in its order and leaves nothing behind', async () => {
  const seen: string[] = [];
  const { draining, services } = worker(async (message) => {
    if (message.kind === 'analyse') seen.push(message.articleId);
  });
  await services.queue.send([analyse('late', '2'), analyse('early', '1'), analyse('last', '3')]);
  await drain(draining, 'analyse');
  expect(seen).toEqual(['early', 'late', 'last']);
  expect(await services.queue.nextVisible(['analyse'])).toBeUndefined();
});

test('drain() tries again what failed, and marks the article when it is given up', async () => {
  const { draining, services, events, pass } = worker(async () => {
    throw new Error('the parser stumbled');
  });
  const article: Article = Article.parse({
    id: ARTICLE,
    url: null,
    title: 'A title',
    publisher: { name: 'Outlet', domain: null, family: null },
    feedId: null,
    published: '2025-05-06T10:00:00.000Z',
    dated: 'article',
    versions: [
      {
        id: VERSION,
        seen: '2025-05-06T10:00:00.000Z',
        state: 'kept',
        why: null,
        rawKey: 'raw/a',
        textKey: null,
        statements: 0,
      },
    ],
    credits: [],
    origin: [],
    copyOf: null,
    sketch: null,
    setting: null,
  });
  await services.table.putIfAbsent({ ...keys.article(ARTICLE), data: article });
  await services.queue.send([analyse(ARTICLE, '')]);
  for (let round = 0; round < 6; round += 1) {
    await drain(draining, 'analyse');
    pass(3600);
  }
  const failures = events.map((event) => event.kind === 'failed' && event.givenUp);
  expect(failures).toEqual([false, false, false, false, true]);
  expect(await services.queue.list()).toMatchObject([{ error: 'the parser stumbled', attempts: 5 }]);
  const stored = Article.parse((await services.table.get(keys.article(ARTICLE)))?.data);
  expect(stored.versions).toMatchObject([{ state: 'failed', why: 'the parser stumbled' }]);
});

test('drain() ends at a failure of the world and keeps the message', async () => {
  const { draining, services, events } = worker(async () => {
    throw new RangeError('the disk is full');
  });
  await services.queue.send([analyse('a', ''), analyse('b', '')]);
  await expect(drain(draining, 'analyse')).rejects.toThrow('the disk is full');
  services.queue.recover();
  expect(events).toEqual([]);
  expect((await services.queue.counts()).analyse).toEqual({ ready: 2, later: 0, leased: 0, dead: 0 });
});

test('drain() finishes what it has begun when it is told to stop, and begins nothing more', async () => {
  const seen: string[] = [];
  const { draining, services, stop } = worker(async (message) => {
    if (message.kind === 'analyse') seen.push(message.articleId);
    stop.abort();
  });
  await services.queue.send([analyse('a', '1'), analyse('b', '2')]);
  await drain(draining, 'analyse');
  expect(seen).toEqual(['a']);
  expect((await services.queue.counts()).analyse).toMatchObject({ ready: 1, leased: 0 });
});
