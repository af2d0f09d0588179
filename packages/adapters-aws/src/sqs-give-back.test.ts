import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  MessageNotInflight,
  ReceiptHandleIsInvalid,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { readLetterAttributes } from './letter-attributes.ts';
import { createSqsGiveBack } from './sqs-give-back.ts';

const mock = mockClient(SQSClient);
const giveBack = createSqsGiveBack({
  client: new SQSClient({}),
  source: 'https://sqs/poll.fifo',
  dead: 'https://sqs/poll-dead.fifo',
  maxAttempts: 3,
  clock: () => new Date('2024-05-01T12:00:00.000Z'),
});
const record = (attempts: number) => ({ messageId: 'm', receiptHandle: 'r', body: '{}', attempts });
beforeEach(() => void mock.reset());

describe('createSqsGiveBack()', () => {
  it('hides a message for as long as was asked, and never for longer than the service can', async () => {
    expect(await giveBack(record(1), 59.2, 'later')).toBe('later');
    expect(await giveBack(record(2), 86_400, 'tomorrow')).toBe('later');
    const [short, long] = mock
      .commandCalls(ChangeMessageVisibilityCommand)
      .map(({ args }) => args[0].input.VisibilityTimeout);
    expect(short).toBe(60);
    expect(long).toBeLessThan(43_200);
    expect(long).toBeGreaterThan(40_000);
  });

  it.each([
    ['the last attempt', record(3), 60],
    ['what will not work by trying again', record(1), null],
  ])(
    'moves %s to the dead letters with its error, and only then takes it off the queue',
    async (_, one, seconds) => {
      expect(await giveBack(one, seconds, 'the page\u0000 is gone')).toBe('dead');
      const [send, remove] = mock.calls().map(({ args }) => args[0]);
      expect(send).toBeInstanceOf(SendMessageCommand);
      expect(remove).toBeInstanceOf(DeleteMessageCommand);
      const { QueueUrl, MessageBody, MessageAttributes } = (send as SendMessageCommand).input;
      expect([QueueUrl, MessageBody]).toEqual(['https://sqs/poll-dead.fifo', '{}']);
      expect(readLetterAttributes(MessageAttributes)).toEqual({
        attempts: one.attempts,
        error: 'the page\u{fffd} is gone',
        at: '2024-05-01T12:00:00.000Z',
      });
    },
  );

  it('buries a message that was handed out twice at once in one letter', async () => {
    await giveBack(record(3), 60, 'no');
    await giveBack(record(3), 60, 'no');
    const ids = mock.commandCalls(SendMessageCommand).map(({ args }) => args[0].input.MessageDeduplicationId);
    expect(new Set(ids).size).toBe(1);
  });

  it.each([
    new MessageNotInflight({ $metadata: {}, message: 'late' }),
    new ReceiptHandleIsInvalid({ $metadata: {}, message: 'late' }),
  ])('bears that it is too late ($name)', async (error) => {
    mock.on(ChangeMessageVisibilityCommand).rejects(error);
    mock.on(DeleteMessageCommand).rejects(error);
    expect(await giveBack(record(1), 60, 'no')).toBe('later');
    expect(await giveBack(record(3), 60, 'no')).toBe('dead');
  });

  it('leaves a message on the queue when it cannot be buried', async () => {
    mock.on(SendMessageCommand).rejects(new Error('no room'));
    await expect(giveBack(record(3), 60, 'no')).rejects.toThrow('no room');
    expect(mock.commandCalls(DeleteMessageCommand)).toHaveLength(0);
  });
});
