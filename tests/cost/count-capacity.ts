import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { z } from 'zod';
import { type Attributes, bytesOf, putUnits, readUnits } from './capacity-units.ts';

/** Requests and units of one kind, and what queries brought. */
export interface Use {
  readonly requests: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly queriedItems: number;
  readonly queriedBytes: number;
}

export const NO_USE: Use = { requests: 0, readUnits: 0, writeUnits: 0, queriedItems: 0, queriedBytes: 0 };

/** Adds `sign` times the second to the first. */
export const addUse = (use: Use, more: Partial<Use>, sign: 1 | -1 = 1): Use => {
  const of = (what: keyof Use) => use[what] + sign * (more[what] ?? 0);
  return {
    requests: of('requests'),
    readUnits: of('readUnits'),
    writeUnits: of('writeUnits'),
    queriedItems: of('queriedItems'),
    queriedBytes: of('queriedBytes'),
  };
};

const AttributeMap = z.record(z.string(), z.custom<AttributeValue>());
const Put = z.object({ Item: AttributeMap });
const Answer = z.object({ Attributes: AttributeMap.optional() });
const Keyed = z.object({ Key: AttributeMap, ConsistentRead: z.boolean().default(false) });
const Got = z.object({ Item: AttributeMap.optional() });
const Query = z.object({
  ConsistentRead: z.boolean().default(false),
  ExpressionAttributeValues: z.object({ ':owner': z.object({ S: z.string() }) }),
});
const Page = z.object({ Items: z.array(AttributeMap) });
const Batch = z.object({
  RequestItems: z.record(z.string(), z.object({ Keys: z.array(AttributeMap), ConsistentRead: z.boolean() })),
});
const Batched = z.object({ Responses: z.record(z.string(), z.array(AttributeMap)) });

/** What a partition is about: the first word of its key. */
const about = (key: string | undefined) => String(key).split('#')[0];

/**
 * Counts what a client asks a table for, in the units that on-demand tables are billed by, and by what it was for
 * ("PutItem CLAIM"). Counted by the rules of the Amazon DynamoDB Developer Guide, since the emulator leaves out what
 * failed conditions and the index take.
 */
export function countCapacity(client: DynamoDBClient): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  const count = (what: string, use: Partial<Use>) => {
    uses.set(what, addUse(uses.get(what) ?? NO_USE, { requests: 1, ...use }));
  };
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const name = commandName.replace('Command', '');
        if (name !== 'PutItem') {
          const result = await next(args);
          countOther(name, args.input, result.output, count);
          return result;
        }
        const { Item: item } = Put.parse(args.input);
        const what = `${name} ${about(item.pk?.S)}`;
        try {
          const result = await next({ ...args, input: { ...args.input, ReturnValues: 'ALL_OLD' } });
          count(what, { writeUnits: putUnits(item, Answer.parse(result.output).Attributes) });
          return result;
        } catch (error) {
          // A refused write is billed as if it had replaced the item with itself.
          if (error instanceof ConditionalCheckFailedException)
            count(what, { writeUnits: putUnits(item, item) });
          throw error;
        }
      },
    { step: 'initialize' },
  );
  return uses;
}

function countOther(
  name: string,
  input: unknown,
  output: unknown,
  count: (what: string, units: Partial<Use>) => void,
): void {
  if (name === 'GetItem') {
    const { Key, ConsistentRead } = Keyed.parse(input);
    const { Item = {} } = Got.parse(output);
    count(`${name} ${about(Key.pk?.S)}`, { readUnits: readUnits([Item], ConsistentRead) });
  } else if (name === 'Query') {
    const { ConsistentRead, ExpressionAttributeValues: values } = Query.parse(input);
    const { Items } = Page.parse(output);
    count(`${name} ${about(values[':owner'].S)}`, {
      readUnits: readUnits(Items, ConsistentRead),
      queriedItems: Items.length,
      queriedBytes: Items.reduce((sum, item) => sum + bytesOf(item), 0),
    });
  } else if (name === 'BatchGetItem') {
    const { Responses } = Batched.parse(output);
    for (const [table, { Keys, ConsistentRead }] of Object.entries(Batch.parse(input).RequestItems)) {
      const found: readonly Attributes[] = Responses[table] ?? [];
      const missing = Array.from({ length: Keys.length - found.length }, () => ({}));
      const units = [...found, ...missing].map((item) => readUnits([item], ConsistentRead));
      count(`${name} ${about(Keys[0]?.pk?.S)}`, { readUnits: units.reduce((sum, one) => sum + one, 0) });
    }
  } else if (name === 'DeleteItem') {
    count(`${name} ${about(Keyed.parse(input).Key.pk?.S)}`, { writeUnits: 1 });
  }
}
