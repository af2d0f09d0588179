import type { SQSClient } from '@aws-sdk/client-sqs';
import type { Message, MessageQueue } from '@claimwire/core';
import { placeOf } from './queue-entry.ts';
import { sendBatches } from './send-batches.ts';

/** The address of the queue of each kind of message. */
export type QueueUrls = Readonly<Record<Message['kind'], string>>;

export interface SqsQueueOptions {
  readonly client: Pick<SQSClient, 'send'>;
  readonly queues: QueueUrls;
  /** Waits for so many milliseconds; for tests. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

/**
 * Sends to SQS. On a FIFO queue, a message whose key was sent in the last five minutes is dropped, and messages of one
 * group (of one key, where none is given) are handed out one at a time, so that two of one key are never handled at
 * once. A standard queue can do neither: there, handling a message twice at the same moment must be borne.
 */
export function createSqsQueue({ client, queues, wait }: SqsQueueOptions): MessageQueue {
  return {
    async send(messages) {
      const kinds = [...new Set(messages.map(({ message }) => message.kind))];
      await Promise.all(
        kinds.map((kind) => {
          const entries = messages
            .filter(({ message }) => message.kind === kind)
            .map(({ message, key, group }) => ({
              MessageBody: JSON.stringify(message),
              ...placeOf(queues[kind], { group: group ?? key, once: key }),
            }));
          return sendBatches({ client, wait }, queues[kind], entries);
        }),
      );
    },
  };
}
