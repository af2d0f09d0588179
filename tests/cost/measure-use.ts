import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { S3Client } from '@aws-sdk/client-s3';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { createDynamoTable, createS3Blobs, createSqsQueue } from '@claimwire/adapters-aws';
import { openData } from '@claimwire/adapters-local';
import { startDynalite } from '../emulators/start-dynalite.ts';
import { startFauxqs } from '../emulators/start-fauxqs.ts';
import { timed } from '../measuring/timed.ts';
import { addUse, countCapacity, NO_USE, type Use } from './count-capacity.ts';
import { type Handled, PARTS, type Part, runNewsroom } from './newsroom-run.ts';

/** What one part of the pipeline used in a whole run. */
export interface PartUse {
  /** Messages handled. */
  readonly handled: number;
  readonly requests: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly s3Puts: number;
  readonly s3Gets: number;
  /** Requests to send; receiving and deleting are the function service's. */
  readonly sqsSends: number;
  /** Seconds of one core of the machine that this runs on. */
  readonly processor: number;
  /** Requests to the table by what they were for. */
  readonly table: ReadonlyMap<string, Use>;
}

/** Runs the sample newsroom twice: on emulators, to count requests, and on SQLite and files, to take the time. */
export async function measureUse(): Promise<Readonly<Record<Part, PartUse>>> {
  const { counts, handled } = await count();
  const processor = await time();
  const use = (part: Part): PartUse => ({
    ...(counts.get(part) ?? NOTHING),
    handled: handled[part],
    processor: processor.get(part) ?? 0,
  });
  const [tick, news, analyse, notify, quiet] = PARTS.map(use);
  if (!tick || !news || !analyse || !notify || !quiet) throw new Error('Cannot measure: a part is missing');
  return { tick, news, analyse, notify, quiet };
}

type Counts = Omit<PartUse, 'handled' | 'processor'>;

const NOTHING: Counts = {
  requests: 0,
  readUnits: 0,
  writeUnits: 0,
  s3Puts: 0,
  s3Gets: 0,
  sqsSends: 0,
  table: new Map(),
};

async function count(): Promise<{ counts: ReadonlyMap<Part, Counts>; handled: Handled }> {
  const [dynalite, fauxqs] = await Promise.all([startDynalite(), startFauxqs()]);
  try {
    await fauxqs.createBucket('raw');
    const create = async (name: string, fifo: boolean) =>
      (await fauxqs.createQueues(name, { fifo, maxReceiveCount: 5 })).source;
    const queues = {
      poll: await create('poll', true),
      analyse: await create('analyse', false),
      notify: await create('notify', false),
    };
    const table = countCapacity(dynalite.client);
    const commands = new Map<string, number>();
    for (const client of [fauxqs.s3, fauxqs.sqs]) countCommands(client, commands);
    const stores = {
      table: createDynamoTable({ ...dynalite, clock: () => new Date() }),
      blobs: createS3Blobs({ client: fauxqs.s3, bucketName: 'raw' }),
      queue: createSqsQueue({ client: fauxqs.sqs, queues }),
    };
    const counts = new Map<Part, Counts>();
    const handled = await runNewsroom(stores, async (part, work) => {
      const before = { table: new Map(table), commands: new Map(commands) };
      await work();
      counts.set(part, since(before, { table, commands }));
    });
    return { counts, handled };
  } finally {
    await Promise.all([dynalite.close(), fauxqs.close()]);
  }
}

interface Snapshot {
  readonly table: ReadonlyMap<string, Use>;
  readonly commands: ReadonlyMap<string, number>;
}

function since(before: Snapshot, after: Snapshot): Counts {
  const table = new Map(
    [...after.table].flatMap(([what, use]) => {
      const part = addUse(use, before.table.get(what) ?? NO_USE, -1);
      return part.requests === 0 ? [] : [[what, part] as const];
    }),
  );
  const sum = (of: (use: Use) => number) => [...table.values()].reduce((total, use) => total + of(use), 0);
  const commands = (name: string) => (after.commands.get(name) ?? 0) - (before.commands.get(name) ?? 0);
  return {
    table,
    requests: sum(({ requests }) => requests),
    readUnits: sum(({ readUnits }) => readUnits),
    writeUnits: sum(({ writeUnits }) => writeUnits),
    s3Puts: commands('PutObjectCommand'),
    s3Gets: commands('GetObjectCommand'),
    sqsSends: commands('SendMessageBatchCommand'),
  };
}

function countCommands(client: S3Client | SQSClient, commands: Map<string, number>): void {
  const stack = client.middlewareStack as S3Client['middlewareStack'];
  stack.add(
    (next, { commandName = '' }) =>
      (args) => {
        commands.set(commandName, (commands.get(commandName) ?? 0) + 1);
        return next(args);
      },
    { step: 'initialize' },
  );
}

async function time(): Promise<ReadonlyMap<Part, number>> {
  const folder = await mkdtemp(join(tmpdir(), 'claimwire-cost-'));
  const data = openData(folder, { clock: () => new Date() });
  try {
    const seconds = new Map<Part, number>();
    await runNewsroom(data, async (part, work) => {
      seconds.set(part, (await timed(work)).processor);
    });
    return seconds;
  } finally {
    data.close();
    await rm(folder, { recursive: true });
  }
}
