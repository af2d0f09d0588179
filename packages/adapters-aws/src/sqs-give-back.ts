import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  MessageNotInflight,
  ReceiptHandleIsInvalid,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { letterAttributes } from './letter-attributes.ts';
import { placeOf } from './queue-entry.ts';

/** SQS hides a message for 12 hours at most, counted from when it was handed out; the handling so far is part of that. */
const MOST_SECONDS = 43_200 - 900;

/** One handing out of a message, as a record of the queue tells it. */
export interface QueueRecord {
  readonly messageId: string;
  readonly receiptHandle: string;
  readonly body: string;
  /** Handings out so far, this one included (`ApproximateReceiveCount`). */
  readonly attempts: number;
}

export interface SqsGiveBackOptions {
  readonly client: SQSClient;
  readonly source: string;
  readonly dead: string;
  /** Handings out of a message before it is given up. At most the queue's own `maxReceiveCount`. */
  readonly maxAttempts: number;
  readonly clock: () => Date;
}

/** Gives a message back: it comes again after `seconds` (or after 12 hours, if that is less), or, with null or after its last attempt, never. `why` is one line. */
export type GiveBack = (
  record: QueueRecord,
  seconds: number | null,
  why: string,
) => Promise<'later' | 'dead'>;

/**
 * Gives messages of one queue back. The last attempt moves the message to the dead letters with its error, which the
 * queue by itself cannot tell: it only moves, without a word, what was never given back at all.
 *
 * After `later` the record must be reported as failed, or the service deletes it; after `dead` it is deleted already.
 */
export function createSqsGiveBack({
  client,
  source,
  dead,
  maxAttempts,
  clock,
}: SqsGiveBackOptions): GiveBack {
  return async ({ messageId, receiptHandle, body, attempts }, seconds, why) => {
    if (attempts < maxAttempts && seconds !== null) {
      const VisibilityTimeout = Math.min(Math.ceil(seconds), MOST_SECONDS);
      const hide = { QueueUrl: source, ReceiptHandle: receiptHandle, VisibilityTimeout };
      await unlessLate(client.send(new ChangeMessageVisibilityCommand(hide)));
      return 'later';
    }
    await client.send(
      new SendMessageCommand({
        QueueUrl: dead,
        MessageBody: body,
        MessageAttributes: letterAttributes({ attempts, error: why, at: clock().toISOString() }),
        // A group of its own, so that looking at one letter hides no other.
        ...placeOf(dead, { group: messageId, once: messageId }),
      }),
    );
    await unlessLate(
      client.send(new DeleteMessageCommand({ QueueUrl: source, ReceiptHandle: receiptHandle })),
    );
    return 'dead';
  };
}

/** A worker that took longer than the message was hidden has no say any more: the message comes again by itself. */
async function unlessLate(sent: Promise<unknown>): Promise<void> {
  try {
    await sent;
  } catch (error) {
    if (error instanceof MessageNotInflight || error instanceof ReceiptHandleIsInvalid) return;
    throw error;
  }
}
