import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageCommand,
  type Message as Received,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';

/** Most messages of one request. */
const MOST = 10;

/** How long letters are hidden while they are looked through, should the one who looks end before it puts them back. */
const HIDDEN_SECONDS = 60;

export interface LetterBox {
  readonly client: SQSClient;
  readonly queueUrl: string;
  /** How long to wait for letters before believing that there are no more; SQS asks all its servers only when it may wait. */
  readonly waitSeconds: number;
}

/** A message of the box and the receipt by which it can be taken out. */
export interface Letter {
  readonly id: string;
  readonly receipt: string;
  readonly received: Received;
}

/**
 * Looks through all letters of a queue of dead ones, and takes out those for which `take` answers true. The others are
 * put back at the end, whatever happens. Answers all letters that were seen, oldest first.
 */
export async function lookThrough(
  box: LetterBox,
  take: (letter: Letter) => Promise<boolean>,
): Promise<readonly Letter[]> {
  const seen = new Map<string, Letter>();
  const kept = new Map<string, Letter>();
  try {
    for (;;) {
      const letters = await receive(box);
      const fresh = letters.filter(({ id }) => !seen.has(id));
      for (const letter of letters) kept.set(letter.id, letter);
      if (fresh.length === 0) break;
      for (const letter of fresh) {
        seen.set(letter.id, letter);
        if (!(await take(letter))) continue;
        await box.client.send(
          new DeleteMessageCommand({ QueueUrl: box.queueUrl, ReceiptHandle: letter.receipt }),
        );
        kept.delete(letter.id);
      }
    }
  } finally {
    await putBack(box, [...kept.values()]);
  }
  return [...seen.values()].sort((a, b) => sentAt(a) - sentAt(b));
}

/** When a letter came into the queue, in Unix milliseconds. A standard queue tells instead when the message was first sent. */
export const sentAt = ({ received }: Letter): number => Number(received.Attributes?.SentTimestamp ?? 0);

async function receive({ client, queueUrl, waitSeconds }: LetterBox): Promise<readonly Letter[]> {
  const { Messages = [] } = await client.send(
    new ReceiveMessageCommand({
      QueueUrl: queueUrl,
      MaxNumberOfMessages: MOST,
      VisibilityTimeout: HIDDEN_SECONDS,
      WaitTimeSeconds: waitSeconds,
      MessageSystemAttributeNames: ['SentTimestamp', 'MessageGroupId'],
      MessageAttributeNames: ['All'],
    }),
  );
  return Messages.map((received) => ({
    id: received.MessageId ?? '',
    receipt: received.ReceiptHandle ?? '',
    received,
  }));
}

async function putBack({ client, queueUrl }: LetterBox, letters: readonly Letter[]): Promise<void> {
  for (let from = 0; from < letters.length; from += MOST) {
    const batch = letters.slice(from, from + MOST);
    // One that cannot be put back shows up by itself when its time is over.
    await client.send(
      new ChangeMessageVisibilityBatchCommand({
        QueueUrl: queueUrl,
        Entries: batch.map(({ receipt }, n) => ({
          Id: String(n),
          ReceiptHandle: receipt,
          VisibilityTimeout: 0,
        })),
      }),
    );
  }
}
