import { BatchGetItemCommand, type BatchGetItemCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { batchGet } from './batch-get.ts';
import { attributesOf } from './item-attributes.ts';

const mock = mockClient(DynamoDBClient);
const client = new DynamoDBClient({});
let waits: number[] = [];
const options = {
  client,
  tableName: 'items',
  consistent: true,
  wait: async (milliseconds: number) => void waits.push(milliseconds),
};
beforeEach(() => {
  mock.reset();
  waits = [];
});

const keysOf = (count: number) => Array.from({ length: count }, (_, n) => ({ pk: 'a', sk: `${n}` }));

/** A service that answers the first `most` keys of a request and leaves the others over. */
function serve(most: number) {
  mock.on(BatchGetItemCommand).callsFake(({ RequestItems }: BatchGetItemCommandInput) => {
    const keys = RequestItems?.items?.Keys ?? [];
    const over = keys.slice(most);
    return {
      Responses: {
        items: keys
          .slice(0, most)
          .map((key) => attributesOf({ pk: key.pk?.S ?? '', sk: key.sk?.S ?? '', data: {} }, 1)),
      },
      UnprocessedKeys: over.length > 0 ? { items: { Keys: over } } : {},
    };
  });
}

describe('batchGet()', () => {
  it('asks for a hundred keys at a time, each once', async () => {
    serve(100);
    const items = await batchGet(options, [...keysOf(250), ...keysOf(250)]);
    expect(items).toHaveLength(250);
    const sizes = mock
      .commandCalls(BatchGetItemCommand)
      .map(({ args }) => args[0].input.RequestItems?.items?.Keys?.length);
    expect(sizes).toEqual([100, 100, 50]);
  });

  it('asks again for what the service left over, at once as long as each answer brings something', async () => {
    serve(3);
    const items = await batchGet(options, keysOf(40));
    expect(new Set(items.map(({ sk }) => sk)).size).toBe(40);
    expect(waits).toEqual([]);
  });

  it('waits longer and longer while nothing comes, and then gives up', async () => {
    serve(0);
    await expect(batchGet(options, keysOf(2))).rejects.toThrow('Cannot read 2 items of table "items"');
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(new Set(waits).size).toBe(waits.length);
    expect(mock.calls()).toHaveLength(waits.length);
  });

  it('asks nothing for no keys', async () => {
    expect(await batchGet(options, [])).toEqual([]);
    expect(mock.calls()).toHaveLength(0);
  });
});
