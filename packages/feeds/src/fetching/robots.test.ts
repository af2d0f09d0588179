import type { RequestListener } from 'node:http';
import { expect, test } from 'vitest';
import { createFeedReader } from '../feed-reader.ts';
import { HASTY } from '../fixtures/hasty-fetch.ts';
import { loopback } from '../fixtures/loopback-server.ts';

const HOUR = 3_600_000;

/** A site with this robots.txt, a reader of it, and the paths that were asked for. */
async function site(robots: RequestListener, limits = HASTY) {
  const asked: string[] = [];
  let now = Date.parse('2026-05-04T10:00:00Z');
  const server = await loopback((request, answer) => {
    asked.push(request.url ?? '');
    if (request.url === '/robots.txt') robots(request, answer);
    else if (request.url === '/moved') answer.writeHead(302, { location: '/private/b' }).end();
    else answer.end('<p>words</p>');
  });
  const reader = createFeedReader({
    allowPrivate: true,
    version: '0',
    clock: () => new Date(now),
    limits,
  });
  return {
    asked,
    pass: (milliseconds: number) => (now += milliseconds),
    page: async (path: string) => {
      const fetched = await reader.fetchPage(`${server.url}${path}`);
      return fetched.kind === 'failed' ? fetched.why : fetched.kind;
    },
    feed: async (path: string) => (await reader.fetch(`${server.url}${path}`)).kind,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

const says =
  (text: string): RequestListener =>
  (_, answer) =>
    answer.end(text);

const CLOSED =
  'User-agent: *\nDisallow: /private/\n\nUser-agent: ClaimWire/1.0\nDisallow: /archive/\nAllow: /archive/open';

test('fetchPage() reads what robots.txt allows claimwire, and leaves the rest alone', async () => {
  await using one = await site(says(CLOSED));
  expect(await one.page('/a')).toBe('body');
  // A group of its own stands instead of the one for all.
  expect(await one.page('/private/b')).toBe('body');
  expect(await one.page('/archive/c')).toMatch(
    /^robots\.txt of 127\.0\.0\.1:\d+ keeps readers like claimwire out$/,
  );
  expect(await one.page('/archive/open')).toBe('body');
  expect(one.asked).toEqual(['/robots.txt', '/a', '/private/b', '/archive/open']);
});

test('fetchPage() follows no redirect to where it may not read', async () => {
  await using one = await site(says('User-agent: *\nDisallow: /private/'));
  expect(await one.page('/moved')).toMatch(/keeps readers like claimwire out$/);
  expect(one.asked).toEqual(['/robots.txt', '/moved']);
});

test('fetch() asks no leave for a feed that is subscribed to', async () => {
  await using one = await site(says('User-agent: *\nDisallow: /'));
  expect(await one.feed('/feed')).toBe('body');
  expect(one.asked).toEqual(['/feed']);
});

test.each([
  [404, 'body'],
  [403, 'body'],
  [410, 'body'],
  [503, 'left alone'],
  [429, 'left alone'],
])('a robots.txt answered with %i: pages are %s', async (status, outcome) => {
  await using one = await site((_, answer) => answer.writeHead(status).end());
  expect(await one.page('/a')).toContain(outcome);
});

test('a robots.txt that breaks off keeps claimwire out for an hour', async () => {
  let works = false;
  await using one = await site((request, answer) => {
    if (works) answer.end('');
    else request.socket.destroy();
  });
  expect(await one.page('/a')).toContain('cannot be had just now');
  works = true;
  one.pass(HOUR - 1);
  expect(await one.page('/a')).toContain('cannot be had just now');
  one.pass(1);
  expect(await one.page('/a')).toBe('body');
});

test('a robots.txt is asked for once a day, however many pages are read at once', async () => {
  await using one = await site(says(CLOSED));
  await Promise.all(['/a', '/b', '/c'].map((path) => one.page(path)));
  one.pass(24 * HOUR - 1);
  await one.page('/d');
  expect(one.asked.filter((path) => path === '/robots.txt')).toHaveLength(1);
  one.pass(1);
  await one.page('/e');
  expect(one.asked.filter((path) => path === '/robots.txt')).toHaveLength(2);
});

test('a robots.txt that fails after a good one stays in force as it was', async () => {
  let status = 200;
  await using one = await site((_, answer) =>
    answer.writeHead(status).end('User-agent: *\nDisallow: /private/'),
  );
  await one.page('/a');
  status = 500;
  one.pass(24 * HOUR);
  expect(await one.page('/a')).toBe('body');
  expect(await one.page('/private/b')).toContain('keeps readers like claimwire out');
});

test('a robots.txt is followed through five redirects, and one behind more is none', async () => {
  const through = async (redirects: number): Promise<string> => {
    let hops = 0;
    await using one = await site((_, answer) => {
      hops += 1;
      if (hops > redirects) answer.end('User-agent: *\nDisallow: /');
      else answer.writeHead(302, { location: '/robots.txt' }).end();
    });
    const read = await one.page('/a');
    return read;
  };
  expect(await through(5)).toContain('keeps readers like claimwire out');
  expect(await through(6)).toBe('body');
});

test('of a robots.txt no more is read than 500 KiB', async () => {
  const lines = (count: number) => `#${'x'.repeat(1022)}\n`.repeat(count);
  const rule = 'User-agent: *\nDisallow: /';
  const answers = async (text: string): Promise<string> => {
    await using one = await site(says(text), { ...HASTY, compressedBytes: 1e6, expandedBytes: 1e6 });
    const read = await one.page('/a');
    return read;
  };
  expect(await answers(lines(490) + rule)).toContain('keeps readers like claimwire out');
  expect(await answers(lines(500) + rule)).toBe('body');
});
