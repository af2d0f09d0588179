// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders are the configuration's own.
import { expect, test } from 'vitest';
import { apiScene, TOKEN } from './testing/api-scene.ts';

const PROBLEM = 'application/problem+json';

test.each([
  ['no token', {}],
  ['another token', { authorization: 'Bearer another-token' }],
  ['the beginning of the token', { authorization: `Bearer ${TOKEN.slice(0, -1)}` }],
  ['another scheme', { authorization: `Digest ${TOKEN}` }],
  ['an empty token', { authorization: 'Bearer ' }],
])('%s is refused everywhere but at the health check', async (_, headers) => {
  const { api, call } = apiScene();
  for (const path of [
    '/claims',
    '/alerts',
    '/alerts.atom',
    '/articles',
    '/feeds',
    '/channels',
    '/dead-letters',
  ]) {
    const response = await api.request(path, { headers });
    expect({ path, status: response.status }).toEqual({ path, status: 401 });
    expect(response.headers.get('www-authenticate')).toContain('Bearer');
    expect(await response.json()).toMatchObject({ status: 401, title: 'Unauthorized' });
  }
  expect((await api.request('/health', { headers })).status).toBe(200);
  expect((await call('/claims')).status).toBe(200);
});

test('a feed reader may bring the token as a password', async () => {
  const { api } = apiScene();
  const authorization = `Basic ${Buffer.from(`reader:${TOKEN}`).toString('base64')}`;
  const response = await api.request('/alerts.atom', { headers: { authorization } });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
});

test('what is not there, what is not JSON and what is not asked for rightly is a problem document', async () => {
  const { call } = apiScene();
  const answers = [
    await call('/nowhere'),
    await call('/claims/none'),
    await call('/articles/none'),
    await call('/claims?limit=0&status=certain'),
    await call('/alerts?since=yesterday'),
    await call('/claims?cursor=%%%'),
    await call(`/claims?cursor=${Buffer.from('{"list":0,"at":"made up"}').toString('base64url')}`),
    await call('/claims', { method: 'POST', json: '{' }),
    await call('/claims', { method: 'POST', json: { claim: ' ', more: 1 } }),
    await call('/claims', { method: 'POST', json: { claim: 'x'.repeat(200_000) } }),
    await call('/dead-letters/drop', { method: 'POST', json: {} }),
    await call('/claims', { method: 'POST', json: { claim: 'What a lovely day!' } }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([
    404, 404, 404, 400, 400, 400, 400, 400, 400, 413, 400, 422,
  ]);
  for (const { type, json, status } of answers) {
    expect({ type, json }).toEqual({
      type: PROBLEM,
      json: expect.objectContaining({
        type: 'about:blank',
        status,
        detail: expect.stringMatching(/^Cannot /),
      }),
    });
  }
  expect(answers[3]!.json.errors.map(({ at }: { at: string }) => at)).toEqual(['limit', 'status']);
});

test('what nobody foresaw is told to the log and not to the caller', async () => {
  const { call, logged } = apiScene({
    change: {
      deadLetters: {
        list: () => Promise.reject(new Error('the queue of 10.0.0.1 is away')),
        retry: async () => 0,
        drop: async () => 0,
      },
    },
  });
  const { status, type, body } = await call('/dead-letters');
  expect({ status, type }).toEqual({ status: 500, type: PROBLEM });
  expect(body).not.toContain('10.0.0.1');
  expect(logged).toContainEqual(expect.objectContaining({ event: 'request failed' }));
});

test('the log knows calls by their route and never by what stands in the address', async () => {
  const { call, logged } = apiScene();
  await call('/claims?query=hunter2');
  expect(JSON.stringify(logged)).not.toContain('hunter2');
  expect(logged).toContainEqual({ event: 'answered', method: 'GET', route: '/claims', status: 200 });
});

test('secrets of the configuration do not leave', async () => {
  const { call } = apiScene({
    configuration: { feeds: [{ url: 'https://a.example/rss?key=hunter2' }] },
    secrets: { 'ssm:key': 'hunter2' },
  });
  const { json } = await call('/feeds');
  expect(json.items).toMatchObject([{ url: 'https://a.example/rss?key=${ssm:key}', lastPoll: null }]);
});
