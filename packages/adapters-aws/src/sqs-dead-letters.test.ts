import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { letterAttributes } from './letter-attributes.ts';
import { createSqsDeadLetters } from './sqs-dead-letters.ts';

const mock = mockClient(SQSClient);
const letters = createSqsDeadLetters({
  client: new SQSClient({}),
  queues: [{ source: 'https://sqs/a', dead: 'https://sqs/a-dead' }],
});
const POLL = JSON.stringify({ kind: 'poll', feedId: 'f' });
const message = (n: number, rest: Partial<Message> = {}): Message => ({
  MessageId: `m${n}`,
  ReceiptHandle: `r${n}`,
  Body: POLL,
  Attributes: { SentTimestamp: String(1000 + n) },
  MessageAttributes: letterAttributes({
    attempts: 5,
    error: `why ${n}`,
    at: `2024-05-01T00:00:0${n % 10}.000Z`,
  }),
  ...rest,
});

/** A queue that hands out these messages, as many a request as asked for. */
function stock(messages: readonly Message[]) {
  const left = [...messages];
  mock
    .on(ReceiveMessageCommand)
    .callsFake(({ MaxNumberOfMessages }) => ({ Messages: left.splice(0, MaxNumberOfMessages) }));
}
const putBack = () =>
  mock
    .commandCalls(ChangeMessageVisibilityBatchCommand)
    .flatMap(({ args }) => args[0].input.Entries ?? [])
    .map(({ ReceiptHandle, VisibilityTimeout }) => `${ReceiptHandle} ${VisibilityTimeout}`);
beforeEach(() => void mock.reset());

describe('createSqsDeadLetters()', () => {
  it('lists all of them, however many requests that takes, and puts all back', async () => {
    stock(Array.from({ length: 23 }, (_, n) => message(n)));
    expect(await letters.list()).toHaveLength(23);
    expect(putBack().toSorted()).toEqual(Array.from({ length: 23 }, (_, n) => `r${n} 0`).toSorted());
    expect(mock.commandCalls(GetQueueAttributesCommand)).toHaveLength(0);
  });

  it('says of a message that the queue itself moved how often it was tried, and that it was never given back', async () => {
    stock([message(1, { MessageAttributes: undefined })]);
    mock.on(GetQueueAttributesCommand).resolves({ Attributes: { RedrivePolicy: '{"maxReceiveCount":"7"}' } });
    expect(await letters.list()).toEqual([
      {
        id: 'm1',
        message: JSON.parse(POLL),
        attempts: 7,
        error: 'it was not handled in the time it had',
        at: '1970-01-01T00:00:01.001Z',
      },
    ]);
  });

  it('shows a message that it cannot read, and sends it again as it is', async () => {
    stock([message(1, { Body: 'from the future' })]);
    expect((await letters.list())[0]?.message).toBeNull();
    stock([message(1, { Body: 'from the future' })]);
    expect(await letters.retry()).toBe(1);
    expect(mock.commandCalls(SendMessageCommand)[0]?.args[0].input).toMatchObject({
      QueueUrl: 'https://sqs/a',
      MessageBody: 'from the future',
    });
  });

  it('takes a letter out only once it is back on its queue', async () => {
    stock([message(1), message(2)]);
    mock.on(SendMessageCommand).rejects(new Error('no'));
    await expect(letters.retry()).rejects.toThrow('no');
    expect(mock.commandCalls(DeleteMessageCommand)).toHaveLength(0);
    expect(putBack()).toEqual(['r1 0', 'r2 0']);
  });

  it('drops those that are named and puts the others back', async () => {
    stock([message(1), message(2), message(3)]);
    expect(await letters.drop(['m2', 'm9'])).toBe(1);
    expect(mock.commandCalls(DeleteMessageCommand).map(({ args }) => args[0].input.ReceiptHandle)).toEqual([
      'r2',
    ]);
    expect(putBack()).toEqual(['r1 0', 'r3 0']);
    expect(mock.commandCalls(SendMessageCommand)).toHaveLength(0);
  });

  it('ends when the queue hands the same letters out again', async () => {
    mock.on(ReceiveMessageCommand).resolves({ Messages: [message(1)] });
    expect(await letters.list()).toHaveLength(1);
  });
});
