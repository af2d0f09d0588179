import { once } from 'node:events';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { emulated } from './emulated.ts';

export interface Dynalite {
  readonly port: number;
  readonly client: DynamoDBClient;
  readonly tableName: string;
  readonly indexName: string;
  close(): Promise<void>;
}

/** DynamoDB in this process, on loopback, with the one table and its index as the deploy makes them. */
export async function startDynalite(): Promise<Dynalite> {
  const server = dynalite({ createTableMs: 0 });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('Cannot start dynalite: it has no port');
  const client = new DynamoDBClient(emulated(address.port));
  const [tableName, indexName] = ['claimwire', 'lists'];
  const key = (name: string) => ({ AttributeName: name, AttributeType: 'S' as const });
  await client.send(
    new CreateTableCommand({
      TableName: tableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk', 'list', 'order'].map(key),
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: indexName,
          KeySchema: [
            { AttributeName: 'list', KeyType: 'HASH' },
            { AttributeName: 'order', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
    }),
  );
  return {
    port: address.port,
    client,
    tableName,
    indexName,
    async close() {
      client.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
