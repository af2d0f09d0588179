import { expect, test } from 'vitest';
import { connectionFailure } from './connection-failure.ts';

const failed = (message: string, code?: string) => Object.assign(new Error(message), { code });

test.each([
  ['the code of the system', failed('connect', 'ECONNREFUSED'), 'the server refuses connections'],
  [
    'a code in the text, under a code of a library',
    failed('connect ECONNREFUSED 127.0.0.1:2', 'ESOCKET'),
    'the server refuses connections',
  ],
  [
    'what OpenSSL says of plain text',
    failed(
      '405D:error:0A00010B:SSL routines:tls_validate_record_header:wrong version number:a.c:77:',
      'ESOCKET',
    ),
    'the server does not speak TLS',
  ],
  [
    'anything else of OpenSSL',
    failed('405D:error:0A000410:SSL routines:ssl3_read_bytes:alert handshake failure:a.c:1:', 'ESOCKET'),
    'no TLS connection could be agreed on',
  ],
  [
    'the first of several addresses',
    new AggregateError([failed('', 'ENOTFOUND'), failed('', 'EPIPE')]),
    'the host name does not exist',
  ],
  ['a failure that it does not know', failed('EXPLAIN nothing', 'EODD'), null],
  ['what is no error', 'ECONNREFUSED', null],
])('connectionFailure() puts %s into words', (_, error, words) => {
  expect(connectionFailure(error)).toBe(words);
});
