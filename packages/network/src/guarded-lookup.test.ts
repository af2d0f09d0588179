import type { LookupFunction } from 'node:net';
import { expect, test } from 'vitest';
import { AddressRefused } from './address-refused.ts';
import { checkLiteral } from './check-literal.ts';
import { guardedLookup } from './guarded-lookup.ts';

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

test('guardedLookup() fails for a name that has no address at all', async () => {
  await expect(look(guardedLookup(false, answers([])), true)).rejects.toThrow(
    'Cannot send to "news.example": the name has no address',
  );
});

test.each(['http://127.0.0.1/', 'http://0x7f.1/', 'http://2130706433/', 'http://[::ffff:127.0.0.1]/'])(
  'checkLiteral() refuses the loopback address in %s, however it is written',
  (url) => {
    expect(() => checkLiteral(new URL(url), false)).toThrow('127.0.0.1 is a loopback address');
    expect(() => checkLiteral(new URL(url), true)).not.toThrow();
  },
);

test('checkLiteral() leaves names to the lookup', () => {
  expect(() => checkLiteral(new URL('http://localhost/'), false)).not.toThrow();
});
