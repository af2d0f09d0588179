import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openData } from '@claimwire/adapters-local';
import { Claim, keys, lists } from '@claimwire/core';
import { expect, onTestFinished, test } from 'vitest';
import { capturedApp } from '../testing/captured-app.ts';
import { claimArgument } from './claim-argument.ts';

const span = { start: 0, end: 16 };
const claim = (id: string) =>
  Claim.parse({
    id,
    source: null,
    statement: {
      index: 0,
      quote: 'Nine men died. ',
      span,
      content: span,
      attribution: null,
      polarity: 'affirmed',
      modality: 'actual',
      correction: false,
      quantities: [],
      dates: [],
      names: [],
      context: [],
      terms: [],
      credits: [],
    },
    setting: null,
    origin: [],
    watched: true,
    root: null,
    succeeds: false,
    status: 'reported',
    origins: { for: 0, against: 0 },
    touched: '2025-05-06T10:00:00.000Z',
  });

test('claimArgument() takes an id or a beginning of eight characters that only one claim has', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimwire-claim-'));
  const data = openData(folder, { clock: () => new Date('2025-05-06T12:00:00Z') });
  onTestFinished(() => {
    data.close();
    rmSync(folder, { recursive: true });
  });
  for (const id of ['aaaaaaaaaaaa1111', 'aaaaaaaaaaaa2222', 'bbbbbbbbbbbb1111']) {
    const one = claim(id);
    await data.table.putIfAbsent({ ...keys.claim(one.id), data: one, list: lists.claims, order: id });
  }
  const { session, err } = capturedApp();
  const find = (given: string) =>
    claimArgument(data, given, { output: session.output, doing: 'show', see: 'claimwire claims' });
  expect(await find('bbbbbbbbbbbb1111')).toBe('bbbbbbbbbbbb1111');
  expect(await find('bbbbbbbb')).toBe('bbbbbbbbbbbb1111');
  expect(err()).toBe('');
  expect(await find('bbbbbbb')).toBeUndefined();
  expect(await find('')).toBeUndefined();
  expect(await find('aaaaaaaa')).toBeUndefined();
  expect(err().split('\n')).toEqual([
    'claimwire: Cannot show "bbbbbbb": there is none with this id; see "claimwire claims"',
    'claimwire: Cannot show "": there is none with this id; see "claimwire claims"',
    expect.stringMatching(/may be aaaaaaaaaaaa\d{4} or aaaaaaaaaaaa\d{4}; see/),
    '',
  ]);
});
