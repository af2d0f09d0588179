import { join } from 'node:path';
import { GetQueueAttributesCommand, type QueueAttributeName } from '@aws-sdk/client-sqs';
import { createDynamoTable } from '@claimwire/adapters-aws';
import type { ItemTable } from '@claimwire/core';
import type { CloudAssembly } from './cloud-assembly.ts';
import { type EmulatedCloud, startCloud } from './emulated-cloud.ts';
import { EventSource, type Faults, NO_FAULTS } from './event-source.ts';
import { resolveText } from './intrinsics.ts';
import { Lambda } from './lambda.ts';

export interface DeployedOptions {
  readonly assembly: CloudAssembly;
  /** How many analyzers run beside each other. */
  readonly analyzers: number;
}

const WAITING: QueueAttributeName[] = [
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesNotVisible',
];

type Name = 'Tick' | 'Poller' | 'Analyzer' | 'Notifier';

/** The cloud assembly at work: its code, in its environment, on its resources. */
export interface Deployed {
  readonly cloud: EmulatedCloud;
  readonly table: ItemTable;
  /** Hands out what was kept back to come twice. */
  settle(): Promise<void>;
  /** Messages on any queue, those of dead letters among them. */
  leftOver(): Promise<number>;
  readonly lambdas: Readonly<Record<Name, Lambda>>;
  /** One tick at this moment, and all that comes of it. */
  round(now: Date, faults?: Faults): Promise<void>;
  close(): Promise<void>;
}

export async function deploy({ assembly, analyzers }: DeployedOptions): Promise<Deployed> {
  const cloud = await startCloud(assembly);
  const { service } = assembly;
  const functionOf = (name: Name) => {
    const found = [...service.functions].find(([id]) => id.startsWith(`Functions${name}Function`));
    if (!found) throw new Error(`Cannot deploy: the template has no function "${name}"`);
    return { id: found[0], properties: found[1] };
  };
  const lambdaOf = (name: Name): Lambda => {
    const { Code, Handler, Environment } = functionOf(name).properties;
    const [file = '', entry = ''] = Handler.split('.');
    const variables = Object.entries(Environment.Variables).map(([key, value]) => [
      key,
      resolveText(value, cloud.values),
    ]);
    return new Lambda({
      bundle: join(assembly.codeOf(Code.S3Key), `${file}.mjs`),
      entry,
      environment: { ...cloud.environment, ...Object.fromEntries(variables) },
    });
  };
  const lambdas = {
    Tick: lambdaOf('Tick'),
    Poller: lambdaOf('Poller'),
    Analyzer: lambdaOf('Analyzer'),
    Notifier: lambdaOf('Notifier'),
  };
  const sourceOf = (name: Name, instances: readonly Lambda[]): EventSource => {
    const { id } = functionOf(name);
    const source = [...service.eventSources.values()].find(({ FunctionName }) => FunctionName.Ref === id);
    if (!source) throw new Error(`Cannot deploy: nothing feeds the function "${name}"`);
    const queueName = resolveText(source.EventSourceArn, cloud.values).split(':').at(-1) ?? '';
    const found = [...service.queues].find(([queue]) => cloud.values.ref(queue).endsWith(`/${queueName}`));
    if (!found) throw new Error(`Cannot deploy: there is no queue "${queueName}"`);
    return new EventSource({
      sqs: cloud.fauxqs.sqs,
      queueUrl: cloud.values.ref(found[0]),
      batchSize: source.BatchSize,
      attempts: found[1].RedrivePolicy?.maxReceiveCount ?? Number.POSITIVE_INFINITY,
      instances,
    });
  };
  const analyzing = [
    lambdas.Analyzer,
    ...Array.from({ length: analyzers - 1 }, () => lambdas.Analyzer.another()),
  ];
  const sources = [
    sourceOf('Poller', [lambdas.Poller]),
    sourceOf('Analyzer', analyzing),
    sourceOf('Notifier', [lambdas.Notifier]),
  ];
  const { client } = cloud.dynalite;
  const clock = () => new Date();
  let last = Date.now;
  return {
    cloud,
    table: createDynamoTable({ client, tableName: cloud.tableName, indexName: 'lists', clock }),
    lambdas,
    async round(moment, faults = NO_FAULTS) {
      const start = Date.now();
      const now = () => moment.getTime() + Date.now() - start;
      // Dead ticks are not handed out again: the next minute brings one.
      for (let ticks = 0; ticks < 5; ticks += 1) {
        const answer = await lambdas.Tick.call({ event: {}, now: now(), dies: faults.deaths });
        if (answer.kind === 'failed') throw new Error(`The tick failed: ${answer.error}`);
        if (answer.kind === 'done') break;
      }
      for (const source of sources) await source.drain(faults, now);
      last = now;
    },
    async settle() {
      for (const source of sources) await source.drain(NO_FAULTS, last);
    },
    async leftOver() {
      const counts = await Promise.all(
        [...service.queues.keys()].map(async (id) => {
          const AttributeNames = WAITING;
          const QueueUrl = cloud.values.ref(id);
          const answer = await cloud.fauxqs.sqs.send(
            new GetQueueAttributesCommand({ QueueUrl, AttributeNames }),
          );
          return Object.values(answer.Attributes ?? {}).reduce((sum, count) => sum + Number(count), 0);
        }),
      );
      return counts.reduce((sum, count) => sum + count, 0);
    },
    async close() {
      await Promise.all(
        [...analyzing, lambdas.Tick, lambdas.Poller, lambdas.Notifier].map((one) => one.stop()),
      );
      await cloud.close();
    },
  };
}
