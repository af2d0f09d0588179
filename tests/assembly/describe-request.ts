import type { ClientRequest } from 'node:http';
import { z } from 'zod';

/** One request to AWS. */
export interface DescribedRequest {
  /** The right that it needs, `dynamodb:PutItem table/NAME` for example. */
  readonly right: string;
  /** What it writes, without the ids; null when it only reads. */
  readonly write: string | null;
}

const Key = z.object({ S: z.string() }).transform(({ S }) => S);
const DynamoBody = z.object({
  TableName: z.string().optional(),
  RequestItems: z.record(z.string(), z.unknown()).optional(),
  IndexName: z.string().optional(),
  Item: z.looseObject({ pk: Key, sk: Key }).optional(),
  ConditionExpression: z.string().optional(),
});
const SqsBody = z.object({ QueueUrl: z.string() });

/** SQS has one right for a request and its batch. */
const SQS_WRITES: ReadonlySet<string> = new Set(['SendMessage', 'DeleteMessage', 'ChangeMessageVisibility']);

/** Says what a request to an emulator is, from its headers and its body. */
export function describeRequest(request: ClientRequest, body: unknown): DescribedRequest {
  const [service = '', action = ''] = String(request.getHeader('x-amz-target') ?? '').split('.');
  const read = <T>(schema: z.ZodType<T>): T =>
    schema.parse(JSON.parse(Buffer.from(body as string).toString()));
  if (service.startsWith('DynamoDB')) {
    const { TableName, RequestItems, IndexName, Item, ConditionExpression } = read(DynamoBody);
    const table = TableName ?? Object.keys(RequestItems ?? {})[0];
    const index = IndexName === undefined ? '' : `/index/${IndexName}`;
    const kind = [Item?.pk, Item?.sk]
      .map((key) => key?.replace(/#.*/, '').replace(/^\d{4}-.*/, 'DATE'))
      .join('/');
    const how = ConditionExpression?.startsWith('attribute_not_exists') ? 'put' : 'replace';
    return { right: `dynamodb:${action} table/${table}${index}`, write: Item ? `${how} ${kind}` : null };
  }
  if (service === 'AmazonSQS') {
    const { QueueUrl } = read(SqsBody);
    const name = QueueUrl.split('/').at(-1);
    const single = action.replace(/Batch$/, '');
    const stage = name?.replace(/^queues([a-z]+?)(queue|dead)[0-9a-f]{8}.*/, '$1 $2');
    return { right: `sqs:${single} ${name}`, write: SQS_WRITES.has(single) ? `${single} ${stage}` : null };
  }
  const [, bucket = '', folder = ''] = request.path.split(/[/?]/);
  return request.method === 'PUT'
    ? { right: `s3:PutObject ${bucket}/${folder}`, write: `object ${folder}` }
    : { right: `s3:GetObject ${bucket}/${folder}`, write: null };
}
