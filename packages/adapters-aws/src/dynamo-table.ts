import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  type PutItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { Item, ItemKey, ItemTable, NewItem } from '@claimwire/core';
import pLimit from 'p-limit';
import { batchGet } from './batch-get.ts';
import { attributesOf, itemOf, keyAttributes, keyOf } from './item-attributes.ts';
import { MOST_REQUESTS } from './most-requests.ts';
import { queryPage } from './query-page.ts';

export interface DynamoTableOptions {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  /** The index with partition key `list` and sort key `order`. Its projection is KEYS_ONLY: lists are read by key afterwards. */
  readonly indexName: string;
  /** Decides what has expired; DynamoDB itself deletes expired items only days later. */
  readonly clock: () => Date;
}

/**
 * The one table on DynamoDB: keys `pk` and `sk`, TTL attribute `expires`.
 *
 * An answer that is lost on the way is asked for again by the SDK. A conditional write whose first try had come through
 * then meets itself and answers false; every caller of an `ItemTable` bears that, as it bears a crash after a write.
 */
export function createDynamoTable({ client, tableName, indexName, clock }: DynamoTableOptions): ItemTable {
  const limit = pLimit(MOST_REQUESTS);
  const TableName = tableName;
  const now = () => clock().getTime() / 1000;
  const isAlive = ({ expires }: Item) => expires === undefined || expires >= now();

  /** Whether the condition held. */
  const put = async (input: Omit<PutItemCommandInput, 'TableName'>): Promise<boolean> => {
    try {
      await limit(() => client.send(new PutItemCommand({ TableName, ...input })));
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  };

  const table: ItemTable = {
    async get(key, { consistent = false } = {}) {
      const answer = await limit(() =>
        client.send(new GetItemCommand({ TableName, Key: keyAttributes(key), ConsistentRead: consistent })),
      );
      const item = answer.Item && itemOf(answer.Item);
      return item && isAlive(item) ? item : undefined;
    },

    async batchGet(keys, { consistent = false } = {}) {
      const items = await batchGet({ client, tableName, consistent }, keys);
      return items.filter(isAlive);
    },

    async putIfAbsent(item: NewItem) {
      return put({
        Item: attributesOf(item, 1),
        // An expired item that nobody has deleted yet is as good as absent.
        ConditionExpression: 'attribute_not_exists(pk) OR expires < :now',
        ExpressionAttributeValues: { ':now': { N: String(now()) } },
      });
    },

    async replace(item: NewItem, revision: number) {
      return put({
        Item: attributesOf(item, revision + 1),
        ConditionExpression: 'revision = :revision AND (attribute_not_exists(expires) OR expires >= :now)',
        ExpressionAttributeValues: { ':revision': { N: String(revision) }, ':now': { N: String(now()) } },
      });
    },

    async query(pk, options = {}) {
      const partition = { attribute: 'pk', value: pk };
      const page = await limit(() => queryPage({ client, tableName, partition, place: ['sk'] }, options));
      return { ...page, items: page.items.map(itemOf).filter(isAlive) };
    },

    async list(list, options = {}) {
      const partition = { attribute: 'list', value: list };
      const source = { client, tableName, indexName, partition, place: ['order', 'pk', 'sk'] } as const;
      const page = await limit(() => queryPage(source, options));
      const keys = page.items.map(keyOf);
      const items = new Map((await table.batchGet(keys)).map((item) => [oneWord(item), item]));
      // The index follows the table a moment later: what has left the list by now is not in it.
      const listed = keys
        .flatMap((key) => items.get(oneWord(key)) ?? [])
        .filter((item) => item.list === list);
      return { ...page, items: listed };
    },

    async delete(key) {
      await limit(() => client.send(new DeleteItemCommand({ TableName, Key: keyAttributes(key) })));
    },
  };
  return table;
}

const oneWord = ({ pk, sk }: ItemKey) => JSON.stringify([pk, sk]);
