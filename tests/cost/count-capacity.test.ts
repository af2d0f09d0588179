import { createDynamoTable } from '@claimwire/adapters-aws';
import { expect, test } from 'vitest';
import { startDynalite } from '../emulators/start-dynalite.ts';
import { countCapacity } from './count-capacity.ts';

test('counts every request by what it was for, refused writes and entries of the index with them', async () => {
  const dynalite = await startDynalite();
  const uses = countCapacity(dynalite.client);
  const table = createDynamoTable({ ...dynalite, clock: () => new Date() });
  const claim = { pk: 'CLAIM#1', sk: 'META', data: {}, list: 'CLAIMS', order: '1' };
  await table.putIfAbsent(claim);
  await table.putIfAbsent(claim);
  await table.replace({ ...claim, order: '2' }, 1);
  await table.get({ pk: 'FEED#1', sk: 'STATE' });
  await table.query('CLAIM#1', { consistent: true });
  await table.batchGet([claim, { pk: 'CLAIM#2', sk: 'META' }]);
  await table.delete(claim);
  await dynalite.close();
  const units = (what: string) => {
    const { requests = 0, readUnits = 0, writeUnits = 0 } = uses.get(what) ?? {};
    return [requests, readUnits, writeUnits];
  };
  // Put with its entry in the index, refused, and moved in the index.
  expect(units('PutItem CLAIM')).toEqual([3, 0, 2 + 1 + 3]);
  expect(units('GetItem FEED')).toEqual([1, 0.5, 0]);
  expect(units('Query CLAIM')).toEqual([1, 1, 0]);
  expect(units('BatchGetItem CLAIM')).toEqual([1, 1, 0]);
  expect(units('DeleteItem CLAIM')).toEqual([1, 0, 1]);
});
