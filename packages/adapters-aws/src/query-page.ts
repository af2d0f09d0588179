import { type AttributeValue, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { checkLimit, type QueryOptions, readCursor, StrangeCursor, writeCursor } from '@claimwire/core';

type Attributes = Record<string, AttributeValue>;

/** What a page is read from: one partition of the table, or of its index. */
export interface PageSource {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  /** Absent: the table itself. */
  readonly indexName?: string;
  readonly partition: { readonly attribute: string; readonly value: string };
  /** The sort key, and what else the service wants to be told to read on from an item. */
  readonly place: readonly [string, ...string[]];
}

/** One page of attributes. Without a limit it ends at 1 MB. Throws for a limit below 1 and for a cursor of another query. */
export async function queryPage(
  { client, tableName, indexName, partition, place }: PageSource,
  { prefix = '', limit, descending = false, cursor, consistent = false }: QueryOptions,
): Promise<{ readonly items: readonly Attributes[]; readonly cursor?: string }> {
  if (limit !== undefined) checkLimit(limit);
  const start = cursor === undefined ? undefined : startOf(cursor, place, prefix);
  const answer = await client.send(
    new QueryCommand({
      TableName: tableName,
      ...(indexName === undefined ? { ConsistentRead: consistent } : { IndexName: indexName }),
      KeyConditionExpression:
        prefix === '' ? '#owner = :owner' : '#owner = :owner AND begins_with(#sort, :prefix)',
      // Both "list" and "order" are reserved words.
      ExpressionAttributeNames: {
        '#owner': partition.attribute,
        ...(prefix !== '' && { '#sort': place[0] }),
      },
      ExpressionAttributeValues: {
        ':owner': { S: partition.value },
        ...(prefix !== '' && { ':prefix': { S: prefix } }),
      },
      ScanIndexForward: !descending,
      ...(limit !== undefined && { Limit: limit }),
      ...(start && { ExclusiveStartKey: startKey(partition, place, start) }),
    }),
  );
  const last = answer.LastEvaluatedKey;
  return {
    items: answer.Items ?? [],
    ...(last && { cursor: writeCursor(place.map((attribute) => last[attribute]?.S ?? '')) }),
  };
}

/** The place that a cursor names. One from a query with another prefix is refused here, since DynamoDB would refuse it. */
function startOf(cursor: string, place: readonly string[], prefix: string): readonly string[] {
  const start = readCursor(cursor, place.length);
  if (start[0]?.startsWith(prefix)) return start;
  throw new StrangeCursor(cursor);
}

function startKey(
  { attribute, value }: PageSource['partition'],
  place: readonly string[],
  start: readonly string[],
): Attributes {
  const values = place.map((name, index) => [name, { S: start[index] ?? '' }] as const);
  return { [attribute]: { S: value }, ...Object.fromEntries(values) };
}
