import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { isSigned } from './signature.ts';

const BODY = new TextEncoder().encode('<rss>åß</rss>');
const sign = (method: string, secret = 'secret') => createHmac(method, secret).update(BODY).digest('hex');

test.each(['sha1', 'sha256', 'sha384', 'sha512'])('isSigned() takes %s, in either case', (method) => {
  expect(isSigned(BODY, `${method}=${sign(method)}`, 'secret')).toBe(true);
  expect(isSigned(BODY, `${method.toUpperCase()}=${sign(method).toUpperCase()}`, 'secret')).toBe(true);
});

test.each([
  ['no signature', null],
  ['an empty one', ''],
  ['a method without a value', 'sha256='],
  ['a value without a method', sign('sha256')],
  ['a method that the standard does not know', `md5=${sign('md5')}`],
  ['another secret', `sha256=${sign('sha256', 'other')}`],
  ['another method', `sha1=${sign('sha256')}`],
  ['a part of it', `sha256=${sign('sha256').slice(0, 32)}`],
  ['more than it', `sha256=${sign('sha256')}00`],
])('isSigned() refuses %s', (_, signature) => {
  expect(isSigned(BODY, signature, 'secret')).toBe(false);
});
