import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { loopback } from '../fixtures/loopback-server.ts';
import { createFetcher } from './fetcher.ts';
import { type LineOptions, openLine } from './polite-line.ts';

const NOW = new Date('2026-05-04T10:00:00Z');
const HASTE = { pause: { shortestMs: 0, longestMs: 0 } };
const open = (more: Partial<LineOptions> = {}) =>
  createFetcher(openLine({ allowPrivate: true, version: '1.2.3', limits: HASTE, ...more }), () => NOW);

test('fetch() gives body, type, address and validators byte for byte', async () => {
  await using server = await loopback((_, answer) => {
    answer.setHeader('content-type', 'application/rss+xml; charset=utf-8');
    answer.setHeader('etag', 'W/"a \\"quoted\\" tag"');
    answer.setHeader('last-modified', 'Mon, 04 May 2026 09:00:00 GMT');
    answer.end('<rss/>');
  });
  const fetched = await open()(`${server.url}/feed#top`);
  expect(fetched).toEqual({
    kind: 'body',
    body: Buffer.from('<rss/>'),
    contentType: 'application/rss+xml; charset=utf-8',
    url: `${server.url}/feed`,
    validators: { etag: 'W/"a \\"quoted\\" tag"', lastModified: 'Mon, 04 May 2026 09:00:00 GMT' },
    freshSeconds: null,
    movedTo: null,
    links: { hub: null, self: null },
  });
});

test('fetch() says who it is and sends no cookie and no referrer', async () => {
  let received: Record<string, unknown> = {};
  await using server = await loopback((request, answer) => {
    received = request.headers;
    answer.setHeader('set-cookie', 'id=7');
    answer.end('x');
  });
  const fetch = open();
  await fetch(server.url);
  await fetch(server.url);
  expect(received['user-agent']).toMatch(
    /^Mozilla\/5\.0 \(compatible; claimwire\/1\.2\.3; \+https:\/\/\S+\)$/,
  );
  expect(received).not.toHaveProperty('cookie');
  expect(received).not.toHaveProperty('referer');
});

test('fetch() sends the validators back unchanged and understands 304', async () => {
  const etag = '"\u00e9-tag"';
  await using server = await loopback((request, answer) => {
    const same =
      request.headers['if-none-match'] === etag && request.headers['if-modified-since'] === 'yesterday';
    answer.setHeader('cache-control', 'max-age=60');
    answer.writeHead(same ? 304 : 500).end();
  });
  const validators = { etag, lastModified: 'yesterday' };
  expect(await open()(server.url, { validators })).toEqual({
    kind: 'not-modified',
    validators,
    freshSeconds: 60,
    movedTo: null,
  });
});

test('fetch() takes a 304 that nobody asked for as a failure', async () => {
  await using server = await loopback((_, answer) => answer.writeHead(304).end());
  expect(await open()(server.url)).toMatchObject({ kind: 'failed', status: 304 });
});

const PACKED = [
  ['gzip', gzipSync('hello feed')],
  ['deflate', deflateSync('hello feed')],
  ['deflate', deflateRawSync('hello feed')],
  ['br', brotliCompressSync('hello feed')],
  ['zstd', zstdCompressSync('hello feed')],
  ['gzip, br', brotliCompressSync(gzipSync('hello feed'))],
  ['gzip', Buffer.from('hello feed')],
  ['identity', Buffer.from('hello feed')],
] as const;

test.each(PACKED)('fetch() unpacks %s', async (encoding, body) => {
  await using server = await loopback((_, answer) => {
    answer.setHeader('content-encoding', encoding);
    answer.end(body);
  });
  const fetched = await open()(server.url);
  expect(fetched.kind === 'body' && Buffer.from(fetched.body).toString()).toBe('hello feed');
});

test('fetch() follows redirects of every kind and says where it ended', async () => {
  await using server = await loopback((request, answer) => {
    const step = Number(request.url?.slice(1));
    const status = [301, 302, 303, 307, 308][step];
    if (status === undefined) return answer.end('there');
    return answer.writeHead(status, { location: `/${step + 1}` }).end();
  });
  expect(await open()(`${server.url}/0`)).toMatchObject({ kind: 'body', url: `${server.url}/5` });
});

test.each([
  [404, 'the server answered 404 Not Found'],
  [403, 'the server answered 403 Forbidden'],
  [500, 'the server answered 500 Internal Server Error'],
  [418, "the server answered 418 I'm a Teapot"],
  [799, 'the server answered 799'],
  [300, 'the server answered 300 Multiple Choices'],
])('fetch() reports status %i in one line', async (status, why) => {
  await using server = await loopback((_, answer) => answer.writeHead(status).end('<html>sorry</html>'));
  expect(await open()(`${server.url}/feed`)).toEqual({
    kind: 'failed',
    why,
    status,
    retrySeconds: null,
    gone: false,
  });
});

test('fetch() marks 410 as gone for good', async () => {
  await using server = await loopback((_, answer) => answer.writeHead(410).end());
  expect(await open()(server.url)).toMatchObject({ kind: 'failed', status: 410, gone: true });
});

test.each([
  ['120', 120],
  ['Mon, 04 May 2026 10:05:00 GMT', 300],
  ['Mon, 04 May 2026 09:00:00 GMT', 0],
  ['soon', null],
])('fetch() reads Retry-After "%s"', async (value, retrySeconds) => {
  await using server = await loopback((_, answer) => answer.writeHead(429, { 'retry-after': value }).end());
  expect(await open()(server.url)).toMatchObject({ kind: 'failed', status: 429, retrySeconds });
});

test('fetch() asks one host one thing at a time, and two hosts side by side', async () => {
  const busy = new Map<string, number>();
  let most = 0;
  let mostPerHost = 0;
  await using server = await loopback((request, answer) => {
    const host = request.headers.host ?? '';
    busy.set(host, (busy.get(host) ?? 0) + 1);
    mostPerHost = Math.max(mostPerHost, busy.get(host) ?? 0);
    most = Math.max(
      most,
      [...busy.values()].reduce((sum, one) => sum + one, 0),
    );
    setTimeout(() => {
      busy.set(host, (busy.get(host) ?? 0) - 1);
      answer.end('x');
    }, 60);
  });
  const fetch = open();
  const other = `http://localhost:${server.port}/`;
  await Promise.all([server.url, server.url, server.url, other, other].map((url) => fetch(url)));
  expect(mostPerHost).toBe(1);
  expect(most).toBe(2);
});

test('fetch() goes on with a host after a failure there', async () => {
  await using server = await loopback((request, answer) => {
    if (request.url === '/bad') request.socket.destroy();
    else answer.end('fine');
  });
  const fetch = open();
  const [bad, good] = await Promise.all([fetch(`${server.url}/bad`), fetch(`${server.url}/good`)]);
  expect(bad.kind).toBe('failed');
  expect(good.kind).toBe('body');
});

test('fetch() logs in with the name and password of the address and prints no password', async () => {
  await using server = await loopback((request, answer) => {
    const right = request.headers.authorization === `Basic ${Buffer.from('jo:se cret').toString('base64')}`;
    answer.writeHead(right ? 404 : 401).end();
  });
  const fetched = await open()(`http://jo:se%20cret@127.0.0.1:${server.port}/`);
  expect(fetched).toMatchObject({ status: 404, why: expect.not.stringContaining('cret') });
});

test.each(['ftp://a.example/feed', 'file:///etc/passwd', 'javascript:alert(1)', 'not a url', ''])(
  'fetch() refuses the address "%s"',
  async (url) => {
    expect(await open()(url)).toMatchObject({ kind: 'failed', status: null });
  },
);
