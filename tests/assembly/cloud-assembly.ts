import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Text = z.unknown();

const TableProperties = z.object({
  KeySchema: z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) })),
  AttributeDefinitions: z.array(
    z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) }),
  ),
  BillingMode: z.literal('PAY_PER_REQUEST'),
  GlobalSecondaryIndexes: z.array(
    z.object({
      IndexName: z.string(),
      KeySchema: z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) })),
      Projection: z.object({ ProjectionType: z.enum(['ALL', 'KEYS_ONLY']) }),
    }),
  ),
});
const QueueProperties = z.object({
  FifoQueue: z.boolean().default(false),
  VisibilityTimeout: z.number().default(30),
  RedrivePolicy: z.object({ deadLetterTargetArn: Text, maxReceiveCount: z.number() }).optional(),
});
const FunctionProperties = z.object({
  Handler: z.string(),
  Code: z.object({ S3Key: z.string() }),
  Environment: z.object({ Variables: z.record(z.string(), Text) }),
  Role: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }),
});
const EventSourceProperties = z.object({
  EventSourceArn: Text,
  FunctionName: z.object({ Ref: z.string() }),
  BatchSize: z.number(),
  FunctionResponseTypes: z.tuple([z.literal('ReportBatchItemFailures')]),
});
const OneOrMore = z.union([z.array(z.unknown()), z.unknown().transform((one) => [one])]);
const PolicyProperties = z.object({
  Roles: z.array(z.object({ Ref: z.string() })),
  PolicyDocument: z.object({
    Statement: z.array(z.object({ Effect: z.literal('Allow'), Action: OneOrMore, Resource: OneOrMore })),
  }),
});

const Template = z.object({
  Resources: z.record(z.string(), z.object({ Type: z.string(), Properties: z.unknown() })),
  Outputs: z
    .record(z.string(), z.object({ Value: z.unknown(), Export: z.object({ Name: z.string() }).optional() }))
    .default({}),
});

/** One stack of the assembly. */
class StackTemplate {
  readonly #template: z.infer<typeof Template>;

  constructor(file: string) {
    this.#template = Template.parse(JSON.parse(readFileSync(file, 'utf8')));
  }

  /** The resources of a type by logical id, parsed. */
  #all<T>(type: string, schema: z.ZodType<T>): ReadonlyMap<string, T> {
    const found = Object.entries(this.#template.Resources).filter(([, { Type }]) => Type === type);
    return new Map(found.map(([id, { Properties }]) => [id, schema.parse(Properties ?? {})]));
  }

  get tables() {
    return this.#all('AWS::DynamoDB::Table', TableProperties);
  }
  get buckets() {
    return this.#all('AWS::S3::Bucket', z.unknown());
  }
  get queues() {
    return this.#all('AWS::SQS::Queue', QueueProperties);
  }
  get functions() {
    return this.#all('AWS::Lambda::Function', FunctionProperties);
  }
  get eventSources() {
    return this.#all('AWS::Lambda::EventSourceMapping', EventSourceProperties);
  }
  get policies() {
    return this.#all('AWS::IAM::Policy', PolicyProperties);
  }
  get outputs() {
    return this.#template.Outputs;
  }
}

/** The assembly that `cdk` reads: both stacks, and where the code of each function lies. */
export interface CloudAssembly {
  readonly data: StackTemplate;
  readonly service: StackTemplate;
  /** Folder of an asset, by the key under which it would lie in S3. */
  codeOf(s3Key: string): string;
}

export function readAssembly(folder: string): CloudAssembly {
  return {
    data: new StackTemplate(join(folder, 'claimwire-data.template.json')),
    service: new StackTemplate(join(folder, 'claimwire.template.json')),
    codeOf: (s3Key) => join(folder, `asset.${s3Key.replace(/\.zip$/, '')}`),
  };
}
