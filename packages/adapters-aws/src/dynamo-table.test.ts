import {
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  ProvisionedThroughputExceededException,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { createDynamoTable } from './dynamo-table.ts';
import { attributesOf } from './item-attributes.ts';

const mock = mockClient(DynamoDBClient);
const now = new Date('2024-05-01T12:00:00.000Z');
const seconds = now.getTime() / 1000;
const table = createDynamoTable({
  client: new DynamoDBClient({}),
  tableName: 'items',
  indexName: 'lists',
  clock: () => now,
});
const metadata = { $metadata: {}, message: 'no' };
beforeEach(() => void mock.reset());

describe('createDynamoTable()', () => {
  it('answers false when the condition of a write does not hold, and throws every other failure', async () => {
    mock.on(PutItemCommand).rejects(new ConditionalCheckFailedException(metadata));
    expect(await table.putIfAbsent({ pk: 'a', sk: 'b', data: {} })).toBe(false);
    expect(await table.replace({ pk: 'a', sk: 'b', data: {} }, 3)).toBe(false);
    mock.on(PutItemCommand).rejects(new ProvisionedThroughputExceededException(metadata));
    await expect(table.putIfAbsent({ pk: 'a', sk: 'b', data: {} })).rejects.toBeInstanceOf(
      ProvisionedThroughputExceededException,
    );
    await expect(table.replace({ pk: 'a', sk: 'b', data: {} }, 3)).rejects.toThrow('no');
  });

  it('writes an item that was put twice under the same condition, so that the second changes nothing', async () => {
    mock.on(PutItemCommand).resolvesOnce({}).rejects(new ConditionalCheckFailedException(metadata));
    const item = { pk: 'a', sk: 'b', data: { n: 1 } };
    expect([await table.putIfAbsent(item), await table.putIfAbsent(item)]).toEqual([true, false]);
    const [first, second] = mock.commandCalls(PutItemCommand).map(({ args }) => args[0].input);
    expect(second).toEqual(first);
    expect(first?.ConditionExpression).toBe('attribute_not_exists(pk) OR expires < :now');
  });

  it('asks for a consistent read only where it was asked to', async () => {
    mock.on(GetItemCommand).resolves({});
    mock.on(QueryCommand).resolves({});
    await table.get({ pk: 'a', sk: 'b' });
    await table.get({ pk: 'a', sk: 'b' }, { consistent: true });
    await table.query('a', { consistent: true });
    await table.list('all');
    expect(mock.commandCalls(GetItemCommand).map(({ args }) => args[0].input.ConsistentRead)).toEqual([
      false,
      true,
    ]);
    const queries = mock.commandCalls(QueryCommand).map(({ args }) => args[0].input);
    expect(queries.map(({ ConsistentRead, IndexName }) => [ConsistentRead, IndexName])).toEqual([
      [true, undefined],
      [undefined, 'lists'],
    ]);
  });

  it('reads a page on from where the service stopped, also when nothing of it was left to see', async () => {
    const gone = attributesOf({ pk: 'a', sk: 'x', data: {}, expires: seconds - 1 }, 1);
    mock
      .on(QueryCommand)
      .resolvesOnce({ Items: [gone], LastEvaluatedKey: { pk: { S: 'a' }, sk: { S: 'x' } } })
      .resolvesOnce({ Items: [attributesOf({ pk: 'a', sk: 'y', data: {} }, 4)] });
    const first = await table.query('a', { limit: 1 });
    expect(first.items).toEqual([]);
    const second = await table.query('a', { limit: 1, ...(first.cursor && { cursor: first.cursor }) });
    expect(second).toEqual({ items: [{ pk: 'a', sk: 'y', data: {}, revision: 4 }] });
    expect(mock.commandCalls(QueryCommand)[1]?.args[0].input.ExclusiveStartKey).toEqual({
      pk: { S: 'a' },
      sk: { S: 'x' },
    });
  });

  it('refuses the cursor of a query with another prefix before it asks the service', async () => {
    const cursor = Buffer.from(JSON.stringify(['EVIDENCE#1'])).toString('base64url');
    await expect(table.query('a', { prefix: 'MEMBER#', cursor })).rejects.toThrow(
      'it is not from this query',
    );
    await expect(table.list('a', { cursor })).rejects.toThrow('Cannot read on from cursor');
    expect(mock.calls()).toHaveLength(0);
  });

  it('lists in the order of the index, without what has left the list or expired since', async () => {
    const inList = (sk: string, rest = {}) =>
      attributesOf({ pk: 'a', sk, data: {}, list: 'l', order: sk, ...rest }, 1);
    const keys = ['3', '2', '1', '0'].map((sk) => ({ pk: { S: 'a' }, sk: { S: sk }, order: { S: sk } }));
    mock.on(QueryCommand).resolves({ Items: keys });
    mock.on(BatchGetItemCommand).resolves({
      Responses: {
        items: [
          inList('1'),
          inList('3'),
          inList('2', { list: 'other' }),
          inList('0', { expires: seconds - 9 }),
        ],
      },
    });
    expect((await table.list('l', { descending: true })).items.map(({ sk }) => sk)).toEqual(['3', '1']);
  });

  it('says which item is too large, and that it is DynamoDB that cannot hold it', async () => {
    // What repeats itself shrinks on the way.
    const text = 'the same sentence again '.repeat(40_000);
    expect(await table.putIfAbsent({ pk: 'CLAIM#1', sk: 'META', data: { text } })).toBe(true);
    const large = Array.from({ length: 9 }, () =>
      Buffer.from(crypto.getRandomValues(new Uint8Array(60_000))).toString('base64'),
    );
    await expect(table.putIfAbsent({ pk: 'CLAIM#1', sk: 'META', data: { large } })).rejects.toThrow(
      /^Cannot store "CLAIM#1" "META": it takes \d+ bytes, and DynamoDB holds 409600 at most$/,
    );
  });

  it('says which item is none of its own', async () => {
    mock.on(GetItemCommand).resolves({ Item: { pk: { S: 'a' }, sk: { S: 'b' }, data: { N: '1' } } });
    await expect(table.get({ pk: 'a', sk: 'b' })).rejects.toThrow(
      'Cannot read item "a / b": it does not have the expected attributes',
    );
  });
});
