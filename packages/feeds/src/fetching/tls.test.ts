import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import { HASTY } from '../fixtures/hasty-fetch.ts';
import { type TlsServerOptions, tlsServer } from '../fixtures/tls-server.ts';
import { createFetcher } from './fetcher.ts';
import { openLine } from './polite-line.ts';

/** What fetching from news.example, behind this certificate, comes to. */
async function outcome(options: TlsServerOptions, trusted = true): Promise<string> {
  await using server = await tlsServer(options);
  const before = getCACertificates();
  onTestFinished(() => setDefaultCACertificates(before));
  if (trusted) setDefaultCACertificates([...before, server.authority]);
  const line = openLine({
    allowPrivate: true,
    version: '0',
    limits: HASTY,
    resolve: (_, __, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
  });
  const fetched = await createFetcher(line, () => new Date())(`https://news.example:${server.port}/feed`);
  return fetched.kind === 'failed' ? fetched.why : fetched.kind;
}

test('a certificate that is in order is taken', async () => {
  expect(await outcome({})).toBe('body');
});

test.each<[string, TlsServerOptions, boolean, string]>([
  ['self-signed', { isSigned: false }, true, 'its TLS certificate is self-signed'],
  ['expired', { days: [-9, -1] }, true, 'its TLS certificate has expired'],
  ['not valid yet', { days: [1, 2] }, true, 'its TLS certificate is not valid yet'],
  ['made for another host', { name: 'other.example' }, true, 'its TLS certificate is for another host'],
  ['of an authority that nobody knows', {}, false, 'its TLS certificate cannot be verified'],
])('a certificate that is %s is refused, and the reason said', async (_, options, trusted, why) => {
  expect(await outcome(options, trusted)).toBe(why);
});
