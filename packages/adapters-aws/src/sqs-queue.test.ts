import { SendMessageBatchCommand, type SendMessageBatchCommandInput, SQSClient } from '@aws-sdk/client-sqs';
import { ArticleId, FeedId, type Outgoing, VersionId } from '@claimwire/core';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { createSqsQueue } from './sqs-queue.ts';

const mock = mockClient(SQSClient);
let waits: number[] = [];
const queue = createSqsQueue({
  client: new SQSClient({}),
  queues: { poll: 'https://sqs/poll.fifo', analyse: 'https://sqs/analyse', notify: 'https://sqs/notify' },
  wait: async (milliseconds) => void waits.push(milliseconds),
});
beforeEach(() => {
  mock.reset();
  waits = [];
});

const poll = (feed: string, group?: string): Outgoing => ({
  message: { kind: 'poll', feedId: FeedId.parse(feed) },
  key: `poll ${feed}`,
  ...(group !== undefined && { group }),
});
const analyse = (article: string): Outgoing => ({
  message: { kind: 'analyse', articleId: ArticleId.parse(article), version: VersionId.parse('1') },
  key: `analyse ${article}`,
});
const sent = () => mock.commandCalls(SendMessageBatchCommand).map(({ args }) => args[0].input);
const bodies = (input: SendMessageBatchCommandInput) =>
  (input.Entries ?? []).map(({ MessageBody }) => JSON.parse(MessageBody ?? ''));

describe('createSqsQueue()', () => {
  it('sends each kind to its queue, ten a request and in order', async () => {
    mock.on(SendMessageBatchCommand).resolves({ Successful: [], Failed: [] });
    const articles = Array.from({ length: 23 }, (_, n) => analyse(`${n}`));
    await queue.send([poll('f'), ...articles]);
    const requests = sent().filter(({ QueueUrl }) => QueueUrl === 'https://sqs/analyse');
    expect(requests.map((request) => request.Entries?.length)).toEqual([10, 10, 3]);
    expect(requests.flatMap(bodies)).toEqual(articles.map(({ message }) => message));
    expect(
      sent()
        .filter(({ QueueUrl }) => QueueUrl === 'https://sqs/poll.fifo')
        .flatMap(bodies),
    ).toEqual([poll('f').message]);
  });

  it('gives a FIFO queue the group and the key, and a standard queue the group alone', async () => {
    mock.on(SendMessageBatchCommand).resolves({ Successful: [], Failed: [] });
    await queue.send([poll('a', 'example.com'), poll('b', 'example.com'), poll('a', 'example.com')]);
    await queue.send([analyse('x')]);
    const [polls, analyses] = sent().map(({ Entries = [] }) => Entries);
    expect(new Set(polls?.map(({ MessageGroupId }) => MessageGroupId)).size).toBe(1);
    const [a, b, again] = polls?.map(({ MessageDeduplicationId }) => MessageDeduplicationId) ?? [];
    expect(a).toBe(again);
    expect(a).not.toBe(b);
    expect(analyses?.[0]?.MessageDeduplicationId).toBeUndefined();
  });

  it('sends again only what the service could not take, and bears that the rest went', async () => {
    mock
      .on(SendMessageBatchCommand)
      .resolvesOnce({ Successful: [], Failed: [{ Id: '1', Code: 'InternalError', SenderFault: false }] })
      .resolves({ Successful: [], Failed: [] });
    await queue.send([analyse('a'), analyse('b'), analyse('c')]);
    expect(sent().map(bodies)).toEqual([
      [analyse('a'), analyse('b'), analyse('c')].map(({ message }) => message),
      [analyse('b').message],
    ]);
    expect(waits).toHaveLength(1);
  });

  it('throws when the service goes on failing, and at once when the fault is its own', async () => {
    const failed = (SenderFault: boolean) => ({
      Successful: [],
      Failed: [{ Id: '0', Code: 'Why', Message: 'because', SenderFault }],
    });
    mock.on(SendMessageBatchCommand).resolves(failed(false));
    await expect(queue.send([analyse('a'), analyse('b')])).rejects.toThrow(
      'Cannot send 1 of 2 messages to queue "https://sqs/analyse": Why: because',
    );
    expect(waits.length).toBeGreaterThan(1);
    waits = [];
    mock.on(SendMessageBatchCommand).resolves(failed(true));
    await expect(queue.send([analyse('a')])).rejects.toThrow('Cannot send 1 of 1');
    expect(waits).toEqual([]);
  });
});
