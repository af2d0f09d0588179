import type { LookupFunction } from 'node:net';
import { expect, test } from 'vitest';
import { addressRefusal } from './address-check.ts';
import { createFetcher } from './fetcher.ts';
import { AddressRefused, guardedLookup } from './guarded-lookup.ts';

const PUBLIC = '93.184.215.14';

/** A resolver that gives these answers, one list per question, the last for good. */
function answers(...lists: readonly (readonly string[])[]): LookupFunction {
  let asked = 0;
  return (_, __, done) => {
    const list = lists[Math.min(asked, lists.length - 1)] ?? [];
    asked += 1;
    done(
      null,
      list.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
}

function look(lookup: LookupFunction, all: boolean): Promise<unknown> {
  return new Promise((resolve, reject) => {
    lookup('news.example', { all }, (error, found) => (error ? reject(error) : resolve(found)));
  });
}

test('guardedLookup() hands on public addresses only', async () => {
  const lookup = guardedLookup(false, answers(['10.0.0.7', PUBLIC, '::1']));
  expect(await look(lookup, true)).toEqual([{ address: PUBLIC, family: 4 }]);
  expect(await look(lookup, false)).toBe(PUBLIC);
});

test('guardedLookup() checks every answer anew, so that a name cannot turn inward later', async () => {
  const lookup = guardedLookup(false, answers([PUBLIC], ['127.0.0.1']));
  expect(await look(lookup, false)).toBe(PUBLIC);
  await expect(look(lookup, false)).rejects.toThrow(AddressRefused);
});

test('fetch() refuses a name that points to a private address', async () => {
  const fetch = createFetcher({
    allowPrivate: false,
    version: '0',
    clock: () => new Date(),
    resolve: answers(['127.0.0.1']),
  });
  expect(await fetch('http://news.example/feed')).toMatchObject({
    kind: 'failed',
    why: '127.0.0.1 is a loopback address, and network.allowPrivate is off',
  });
});

test('fetch() refuses a name that points to cloud metadata even where private networks are open', async () => {
  const resolve = answers(['169.254.169.254']);
  const fetch = createFetcher({ allowPrivate: true, version: '0', clock: () => new Date(), resolve });
  expect(await fetch('http://news.example/')).toMatchObject({ why: expect.stringContaining('metadata') });
});

test.each([
  '127.0.0.1',
  '127.9.9.9',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.1.1',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '192.0.2.1',
  '198.18.0.1',
  '::1',
  '::',
  'fe80::1',
  'fc00::1',
  'fd12::1',
  'ff02::1',
  '::ffff:10.0.0.1',
  '2001:db8::1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  'nonsense',
])('addressRefusal() refuses %s', (address) => {
  expect(addressRefusal(address, false)).not.toBeNull();
});

test.each([PUBLIC, '8.8.8.8', '2606:4700:4700::1111', '::ffff:8.8.8.8'])(
  'addressRefusal() lets %s pass',
  (address) => {
    expect(addressRefusal(address, false)).toBeNull();
  },
);
