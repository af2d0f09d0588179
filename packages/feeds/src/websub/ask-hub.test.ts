import type { HubRequest } from '@claimwire/core';
import { expect, test } from 'vitest';
import { HASTY } from '../fixtures/hasty-fetch.ts';
import { loopback } from '../fixtures/loopback-server.ts';
import { createWebSub } from './create-websub.ts';

const REQUEST: Omit<HubRequest, 'hub'> = {
  mode: 'subscribe',
  topic: 'https://news.example/feed',
  callback: 'https://us.example/hooks/feed-1?key=k',
  secret: 's3cret',
  leaseSeconds: 864_000,
};

const websub = (allowPrivate = true) =>
  createWebSub({ callback: 'https://us.example/hooks', allowPrivate, version: '0', limits: HASTY });

/** A hub that notes the forms that it is sent and answers with these statuses in turn. */
async function hub(...statuses: readonly number[]) {
  const forms: Record<string, string>[] = [];
  const server = await loopback((request, answer) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      forms.push(Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString())));
      const status = statuses[Math.min(forms.length, statuses.length) - 1] ?? 500;
      answer.writeHead(status, { location: '/elsewhere' }).end();
    });
  });
  return { url: server.url, forms, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

test('ask() sends a hub all that it needs to subscribe', async () => {
  await using one = await hub(202);
  expect(await websub().ask({ ...REQUEST, hub: one.url })).toEqual({ kind: 'accepted' });
  expect(one.forms).toEqual([
    {
      'hub.mode': 'subscribe',
      'hub.topic': 'https://news.example/feed',
      'hub.callback': 'https://us.example/hooks/feed-1?key=k',
      'hub.secret': 's3cret',
      'hub.lease_seconds': '864000',
    },
  ]);
});

test('ask() shows no secret where it unsubscribes', async () => {
  await using one = await hub(204);
  expect(await websub().ask({ ...REQUEST, mode: 'unsubscribe', hub: one.url })).toEqual({ kind: 'accepted' });
  expect(one.forms[0]).not.toHaveProperty('hub.secret');
});

test('ask() sends the whole form again where a hub redirects with 307 or 308', async () => {
  await using one = await hub(307, 308, 202);
  expect(await websub().ask({ ...REQUEST, hub: one.url })).toEqual({ kind: 'accepted' });
  expect(one.forms).toHaveLength(3);
  expect(one.forms[2]).toEqual(one.forms[0]);
});

test.each([
  [[302], 'the hub answered 302 Found'],
  [[400], 'the hub answered 400 Bad Request'],
  [[307], 'the hub redirects more than 5 times'],
])('ask() says why a hub that answers %j does not help', async (statuses, why) => {
  await using one = await hub(...statuses);
  expect(await websub().ask({ ...REQUEST, hub: one.url })).toEqual({ kind: 'failed', why });
});

test('ask() goes to no private address that a feed may name as its hub', async () => {
  expect(await websub(false).ask({ ...REQUEST, hub: 'http://127.0.0.1:9/' })).toMatchObject({
    kind: 'failed',
    why: expect.stringContaining('loopback'),
  });
});

test('newSecret() gives another one each time, fit for a URL', () => {
  const [first, second] = [websub().newSecret(), websub().newSecret()];
  expect(first).not.toBe(second);
  expect(first).toMatch(/^[\w-]{32}$/);
});
