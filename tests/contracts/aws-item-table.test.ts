import { createDynamoTable } from '@claimwire/adapters-aws';
import { startDynalite } from '../emulators/start-dynalite.ts';
import { itemTableContract } from './item-table-contract.ts';

itemTableContract('DynamoTable', async (clock) => {
  const { client, tableName, indexName, close } = await startDynalite();
  return { table: createDynamoTable({ client, tableName, indexName, clock }), close };
});
