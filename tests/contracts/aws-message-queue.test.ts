import { DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import {
  createSqsDeadLetters,
  createSqsGiveBack,
  createSqsQueue,
  type QueueRecord,
  readQueueBody,
} from '@claimwire/adapters-aws';
import type { Message } from '@claimwire/core';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { type Fauxqs, startFauxqs } from '../emulators/start-fauxqs.ts';
import { messageQueueContract } from './message-queue-contract.ts';

const MAX_ATTEMPTS = 3;
const KINDS = ['poll', 'analyse', 'notify'] as const satisfies readonly Message['kind'][];

let fauxqs: Fauxqs;
let scenes = 0;
beforeAll(async () => {
  fauxqs = await startFauxqs();
});
// The emulator runs in this process, so its time is ours; its timers stay real.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());
afterAll(() => fauxqs.close());

/** SQS with what the function service does to it: `receive` hands records out, `settle` is a handler that came to an end. */
const makeQueue = (fifo: boolean) => async () => {
  const { sqs: client } = fauxqs;
  const scene = scenes++;
  const clock = () => new Date();
  const create = (kind: string) =>
    fauxqs.createQueues(`${kind}-${scene}`, { fifo, maxReceiveCount: MAX_ATTEMPTS });
  const [poll, analyse, notify] = [await create('poll'), await create('analyse'), await create('notify')];
  const pairs = { poll, analyse, notify };
  const given = new Map<string, { kind: Message['kind']; record: QueueRecord }>();

  const receiveKind = async (kind: Message['kind'], limit: number, visibilitySeconds: number) => {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: pairs[kind].source,
        MaxNumberOfMessages: limit,
        VisibilityTimeout: visibilitySeconds,
        MessageSystemAttributeNames: ['ApproximateReceiveCount'],
      }),
    );
    return Messages.map(({ MessageId = '', ReceiptHandle = '', Body = '', Attributes }) => {
      const attempts = Number(Attributes?.ApproximateReceiveCount);
      const record = { messageId: MessageId, receiptHandle: ReceiptHandle, body: Body, attempts };
      given.set(ReceiptHandle, { kind, record });
      const message = readQueueBody(Body);
      if (message === null) throw new Error(`Cannot read message "${Body}"`);
      return { receipt: ReceiptHandle, message, attempts };
    });
  };

  return {
    queue: createSqsQueue({
      client,
      queues: { poll: poll.source, analyse: analyse.source, notify: notify.source },
    }),
    deadLetters: createSqsDeadLetters({ client, queues: Object.values(pairs), waitSeconds: 0 }),
    maxAttempts: MAX_ATTEMPTS,
    joinsByKey: fifo,
    knowsLate: false,
    async receive(
      kinds: readonly Message['kind'][],
      { limit, visibilitySeconds }: { limit: number; visibilitySeconds: number },
    ) {
      const leases = [];
      for (const kind of KINDS.filter((one) => kinds.includes(one))) {
        leases.push(...(await receiveKind(kind, limit - leases.length, visibilitySeconds)));
        if (leases.length === limit) break;
      }
      return leases;
    },
    // A record is either reported as failed or deleted by the service, once.
    async settle(receipt: string) {
      const lease = given.get(receipt);
      if (!given.delete(receipt) || lease === undefined) return;
      const { source } = pairs[lease.kind];
      await client.send(new DeleteMessageCommand({ QueueUrl: source, ReceiptHandle: receipt }));
    },
    async again(receipt: string, seconds: number, why: string) {
      const lease = given.get(receipt);
      if (!given.delete(receipt) || lease === undefined) return;
      const giveBack = createSqsGiveBack({ client, ...pairs[lease.kind], maxAttempts: MAX_ATTEMPTS, clock });
      await giveBack(lease.record, seconds, why);
    },
    pass(seconds: number) {
      vi.setSystemTime(Date.now() + seconds * 1000);
    },
    close() {},
  };
};

messageQueueContract('SqsQueue, FIFO', makeQueue(true));
messageQueueContract('SqsQueue, standard', makeQueue(false));
