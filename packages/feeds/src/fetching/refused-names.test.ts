import type { LookupFunction } from 'node:net';
import { expect, test } from 'vitest';
import { createFetcher } from './fetcher.ts';
import { openLine } from './polite-line.ts';

/** A resolver that gives this answer to every question. */
const answers =
  (address: string): LookupFunction =>
  (_, __, done) =>
    done(null, [{ address, family: 4 }]);

test('fetch() refuses a name that points to a private address', async () => {
  const fetch = createFetcher(
    openLine({ allowPrivate: false, version: '0', resolve: answers('127.0.0.1') }),
    () => new Date(),
  );
  expect(await fetch('http://news.example/feed')).toMatchObject({
    kind: 'failed',
    why: '127.0.0.1 is a loopback address, and network.allowPrivate is off',
  });
});

test('fetch() refuses a name that points to cloud metadata even where private networks are open', async () => {
  const resolve = answers('169.254.169.254');
  const fetch = createFetcher(openLine({ allowPrivate: true, version: '0', resolve }), () => new Date());
  expect(await fetch('http://news.example/')).toMatchObject({ why: expect.stringContaining('metadata') });
});
