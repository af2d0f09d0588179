import { expect, test } from 'vitest';
import { createFeedReader } from '../feed-reader.ts';
import { HASTY } from '../fixtures/hasty-fetch.ts';
import { loopback } from '../fixtures/loopback-server.ts';

test('fetchPage() leaves a host alone for as long as it asks, and feeds of it are their schedule’s', async () => {
  let asked = 0;
  let status = 429;
  await using server = await loopback((request, answer) => {
    if (request.url === '/robots.txt') return answer.writeHead(404).end();
    asked += 1;
    return answer.writeHead(status, { 'retry-after': '60' }).end('<p>words</p>');
  });
  let now = Date.parse('2026-05-04T10:00:00Z');
  const reader = createFeedReader({
    allowPrivate: true,
    version: '0',
    clock: () => new Date(now),
    limits: HASTY,
  });
  const page = () => reader.fetchPage(`${server.url}/a`);
  expect(await page()).toMatchObject({ kind: 'failed', status: 429 });
  status = 200;
  now += 59_000;
  expect(await page()).toMatchObject({
    kind: 'failed',
    why: expect.stringMatching(/^127\.0\.0\.1:\d+ asked to be left alone for a while$/),
  });
  expect(asked).toBe(1);
  expect(await reader.fetch(`${server.url}/feed`)).toMatchObject({ kind: 'body' });
  now += 1000;
  expect(await page()).toMatchObject({ kind: 'body' });
});
