import { setTimeout as pause } from 'node:timers/promises';
import {
  SendMessageBatchCommand,
  type SendMessageBatchRequestEntry,
  type SQSClient,
} from '@aws-sdk/client-sqs';

/** Most entries of one request. */
const MOST_ENTRIES = 10;

/** Requests for the entries that the service itself could not take, before it gives up. */
const MOST_ATTEMPTS = 4;

/** Milliseconds, doubled with each attempt. */
const FIRST_PAUSE = 50;

export type Entry = Omit<SendMessageBatchRequestEntry, 'Id'>;

export interface SendBatchesOptions {
  readonly client: Pick<SQSClient, 'send'>;
  /** Waits for so many milliseconds. */
  readonly wait?: ((milliseconds: number) => Promise<unknown>) | undefined;
}

/** Sends entries to one queue, ten a request, in their order. Throws when one could not be sent; others may have been. */
export async function sendBatches(
  options: SendBatchesOptions,
  queueUrl: string,
  entries: readonly Entry[],
): Promise<void> {
  for (let from = 0; from < entries.length; from += MOST_ENTRIES) {
    await sendBatch(options, queueUrl, entries.slice(from, from + MOST_ENTRIES));
  }
}

async function sendBatch(
  { client, wait = pause }: SendBatchesOptions,
  queueUrl: string,
  batch: readonly Entry[],
): Promise<void> {
  let left = batch.map((entry, n) => ({ ...entry, Id: String(n) }));
  for (let attempt = 1; ; attempt++) {
    const { Failed = [] } = await client.send(
      new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries: left }),
    );
    const [first] = Failed;
    if (first === undefined) return;
    // The sender's fault stays what it is, however often it is sent.
    if (attempt === MOST_ATTEMPTS || Failed.some(({ SenderFault }) => SenderFault)) {
      throw new Error(
        `Cannot send ${Failed.length} of ${batch.length} messages to queue "${queueUrl}": ${first.Code}: ${first.Message}`,
      );
    }
    left = left.filter(({ Id }) => Failed.some((failed) => failed.Id === Id));
    await wait(FIRST_PAUSE * 2 ** attempt);
  }
}
