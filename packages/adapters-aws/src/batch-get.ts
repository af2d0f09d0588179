import { setTimeout as pause } from 'node:timers/promises';
import { type AttributeValue, BatchGetItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Item, ItemKey } from '@claimwire/core';
import { itemOf, keyAttributes } from './item-attributes.ts';

/** Most keys of one request. */
const MOST_KEYS = 100;

/** DynamoDB leaves keys over when an answer passes 16 MB or a partition is too busy. Attempts that bring nothing, before it gives up. */
const MOST_ATTEMPTS = 8;

/** Milliseconds, doubled with each attempt that brings nothing. */
const FIRST_PAUSE = 25;

export interface BatchGetOptions {
  readonly client: Pick<DynamoDBClient, 'send'>;
  readonly tableName: string;
  readonly consistent: boolean;
  /** Waits for so many milliseconds. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

/** Reads the items that exist of any number of keys, each once, a hundred a request. */
export async function batchGet(options: BatchGetOptions, keys: readonly ItemKey[]): Promise<readonly Item[]> {
  const unique = [...new Map(keys.map((key) => [JSON.stringify([key.pk, key.sk]), key])).values()];
  const chunks = Array.from({ length: Math.ceil(unique.length / MOST_KEYS) }, (_, n) =>
    unique.slice(n * MOST_KEYS, (n + 1) * MOST_KEYS),
  );
  return (await Promise.all(chunks.map((chunk) => getChunk(options, chunk)))).flat();
}

async function getChunk(
  { client, tableName, consistent, wait = pause }: BatchGetOptions,
  chunk: readonly ItemKey[],
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let left: Record<string, AttributeValue>[] = chunk.map(keyAttributes);
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    const request = { [tableName]: { Keys: left, ConsistentRead: consistent } };
    const answer = await client.send(new BatchGetItemCommand({ RequestItems: request }));
    items.push(...(answer.Responses?.[tableName] ?? []).map(itemOf));
    const over = answer.UnprocessedKeys?.[tableName]?.Keys ?? [];
    if (over.length === 0) return items;
    // What brought something goes on at once: large items come 16 MB at a time.
    if (over.length < left.length) attempt = 0;
    else await wait(FIRST_PAUSE * 2 ** attempt);
    left = over;
  }
  throw new Error(
    `Cannot read ${left.length} items of table "${tableName}": DynamoDB left them over again and again`,
  );
}
