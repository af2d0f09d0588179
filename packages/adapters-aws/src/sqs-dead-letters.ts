import { GetQueueAttributesCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { DeadLetter, DeadLetters } from '@claimwire/core';
import { z } from 'zod';
import { readLetterAttributes } from './letter-attributes.ts';
import { type Letter, lookThrough, sentAt } from './letter-box.ts';
import { readQueueBody } from './queue-body.ts';
import { placeOf } from './queue-entry.ts';

const NOT_IN_TIME = 'it was not handled in the time it had';

/** What a queue says of its dead letters, as the service writes it. */
const RedrivePolicy = z.object({ maxReceiveCount: z.coerce.number() });

export interface SqsDeadLettersOptions {
  readonly client: SQSClient;
  /** Each queue and the one that its dead letters go to. */
  readonly queues: readonly { readonly source: string; readonly dead: string }[];
  /** See `LetterBox`. */
  readonly waitSeconds?: number;
}

/**
 * The dead letters of all queues. Those that a worker gave up tell their error; those that the queue moved there by
 * itself were never given back: whoever had them ran out of time or memory.
 *
 * SQS cannot be asked for a list, so reading means taking all out and putting them back: a letter that someone else
 * looks at in the same moment is missing from one of the two answers.
 */
export function createSqsDeadLetters({
  client,
  queues,
  waitSeconds = 1,
}: SqsDeadLettersOptions): DeadLetters {
  const takeOut = async (
    ids: readonly string[] | undefined,
    first: (letter: Letter, source: string) => Promise<unknown>,
  ): Promise<number> => {
    const wanted = ids && new Set(ids);
    let taken = 0;
    const from = async ({ source, dead }: { source: string; dead: string }) => {
      await lookThrough({ client, queueUrl: dead, waitSeconds }, async (letter) => {
        if (wanted && !wanted.has(letter.id)) return false;
        await first(letter, source);
        taken += 1;
        return true;
      });
    };
    await Promise.all(queues.map(from));
    return taken;
  };

  return {
    async list() {
      const lists = queues.map(async ({ source, dead }) => {
        const letters = await lookThrough({ client, queueUrl: dead, waitSeconds }, async () => false);
        const moved = letters.some(({ received }) => !readLetterAttributes(received.MessageAttributes));
        const attempts = moved ? await maxReceiveCount(client, source) : 0;
        return letters.map((letter) => toDeadLetter(letter, attempts));
      });
      return (await Promise.all(lists)).flat().sort((a, b) => (a.at < b.at ? -1 : 1));
    },

    retry: (ids) =>
      takeOut(ids, ({ id, received }, source) =>
        client.send(
          new SendMessageCommand({
            QueueUrl: source,
            MessageBody: received.Body,
            // Not the key that it was first sent with: within five minutes of that, it would be dropped.
            ...placeOf(source, { group: received.Attributes?.MessageGroupId ?? id, once: id }),
          }),
        ),
      ),

    drop: (ids) => takeOut(ids, async () => undefined),
  };
}

function toDeadLetter(letter: Letter, attempts: number): DeadLetter {
  const facts = readLetterAttributes(letter.received.MessageAttributes) ?? {
    attempts,
    error: NOT_IN_TIME,
    at: new Date(sentAt(letter)).toISOString(),
  };
  return { id: letter.id, message: readQueueBody(letter.received.Body), ...facts };
}

async function maxReceiveCount(client: SQSClient, queueUrl: string): Promise<number> {
  const { Attributes } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: ['RedrivePolicy'] }),
  );
  const policy = RedrivePolicy.safeParse(JSON.parse(Attributes?.RedrivePolicy ?? '{}'));
  return policy.data?.maxReceiveCount ?? 0;
}
