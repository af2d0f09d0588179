import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { CreateQueueCommand } from '@aws-sdk/client-sqs';
import { type Dynalite, startDynalite } from '../emulators/start-dynalite.ts';
import { type Fauxqs, startFauxqs } from '../emulators/start-fauxqs.ts';
import type { CloudAssembly } from './cloud-assembly.ts';
import { resolveText, type Values } from './intrinsics.ts';

/** The resources that a cloud assembly names, in emulators in this process. */
export interface EmulatedCloud {
  readonly dynalite: Dynalite;
  readonly fauxqs: Fauxqs;
  readonly tableName: string;
  /** What the text of the serving stack's template stands for. */
  readonly values: Values;
  /** Environment by which the SDK finds the emulators. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

const REGION = 'eu-west-1';
const ACCOUNT = '000000000000';

const PSEUDO: Readonly<Record<string, string>> = {
  'AWS::Region': REGION,
  'AWS::AccountId': ACCOUNT,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
};

const physical = (id: string): string => id.toLowerCase();

/** Makes the table, the bucket and the queues as the templates have them. */
export async function startCloud({ data, service }: CloudAssembly): Promise<EmulatedCloud> {
  const [dynalite, fauxqs] = await Promise.all([startDynalite(), startFauxqs()]);
  const exported = new Map(
    Object.values(data.outputs).flatMap(({ Value, Export }) =>
      Export ? [[Export.Name, Value] as const] : [],
    ),
  );
  const urls = new Map<string, string>();
  const arnOf = (id: string): string => {
    if (data.tables.has(id)) return `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/${physical(id)}`;
    if (data.buckets.has(id)) return `arn:aws:s3:::${physical(id)}`;
    const queue = service.queues.get(id);
    if (queue) return `arn:aws:sqs:${REGION}:${ACCOUNT}:${physical(id)}${queue.FifoQueue ? '.fifo' : ''}`;
    return `arn:aws:any:${REGION}:${ACCOUNT}:${id}`;
  };
  const values: Values = {
    ref: (id) => PSEUDO[id] ?? urls.get(id) ?? physical(id),
    attribute: (id, name) => (name === 'Arn' ? arnOf(id) : `https://${physical(id)}.example`),
    imported: (name) => resolveText(exported.get(name), values),
  };

  for (const [id, table] of data.tables) {
    await dynalite.client.send(new CreateTableCommand({ TableName: physical(id), ...table }));
  }
  for (const id of data.buckets.keys()) await fauxqs.createBucket(physical(id));
  // Those that nobody names as his dead letters' come last.
  const queues = [...service.queues].sort(
    ([, a], [, b]) => Number(!!a.RedrivePolicy) - Number(!!b.RedrivePolicy),
  );
  for (const [id, { FifoQueue, VisibilityTimeout, RedrivePolicy }] of queues) {
    const Attributes = {
      VisibilityTimeout: String(VisibilityTimeout),
      ...(FifoQueue && { FifoQueue: 'true' }),
      ...(RedrivePolicy && {
        RedrivePolicy: JSON.stringify({
          ...RedrivePolicy,
          deadLetterTargetArn: resolveText(RedrivePolicy.deadLetterTargetArn, values),
        }),
      }),
    };
    const QueueName = physical(id) + (FifoQueue ? '.fifo' : '');
    const { QueueUrl = '' } = await fauxqs.sqs.send(new CreateQueueCommand({ QueueName, Attributes }));
    urls.set(id, QueueUrl);
  }
  const [tableId = ''] = data.tables.keys();
  return {
    dynalite,
    fauxqs,
    tableName: physical(tableId),
    values,
    environment: {
      AWS_REGION: REGION,
      AWS_ACCESS_KEY_ID: 'any',
      AWS_SECRET_ACCESS_KEY: 'any',
      AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${dynalite.port}`,
      AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${fauxqs.port}`,
      AWS_ENDPOINT_URL_SQS: `http://127.0.0.1:${fauxqs.port}`,
    },
    async close() {
      await Promise.all([dynalite.close(), fauxqs.close()]);
    },
  };
}
