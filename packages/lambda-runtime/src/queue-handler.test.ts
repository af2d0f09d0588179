import type { Handled, Message } from '@claimwire/core';
import type { SQSRecord } from 'aws-lambda';
import { expect, test } from 'vitest';
import { correlationId } from './correlation.ts';
import { handleBatch, type QueueWork } from './queue-handler.ts';
import { recordedTelemetry } from './testing/recorded-telemetry.ts';
import { sampleRecord } from './testing/sample-records.ts';

const analyse = (articleId: string) => ({ kind: 'analyse', articleId, version: 'v' });
const articleOf = (message: Message) => (message.kind === 'analyse' ? message.articleId : '');

/** A queue worked off with fakes; `handle` says what handling an article comes to. */
function scene(handle: (articleId: string) => Promise<Handled>, more: Partial<QueueWork> = {}) {
  const { telemetry, lines, counts } = recordedTelemetry();
  const given: { id: string; seconds: number | null; why: string }[] = [];
  const givenUp: { article: string; why: string }[] = [];
  const maxAttempts = 3;
  const work: QueueWork = {
    handle: (message) => handle(articleOf(message)),
    giveUp: async (message, why) => void givenUp.push({ article: articleOf(message), why }),
    giveBack: async ({ messageId, attempts }, seconds, why) => {
      given.push({ id: messageId, seconds, why });
      return seconds === null || attempts >= maxAttempts ? 'dead' : 'later';
    },
    maxAttempts,
    laneOf: ({ messageId }) => messageId,
    telemetry,
    ...more,
  };
  const run = async (...records: SQSRecord[]) => {
    const { batchItemFailures } = await handleBatch({ Records: records }, work);
    return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  };
  return { run, given, givenUp, lines, counts };
}

const done = async (): Promise<Handled> => ({ kind: 'done' });

test('what was handled is not reported, and what failed is given back and reported', async () => {
  const { run, given, counts } = scene(async (article) => {
    if (article === 'b') throw new Error('the table throttles');
    return { kind: 'done' };
  });
  const failed = await run(
    sampleRecord(analyse('a'), { id: '1' }),
    sampleRecord(analyse('b'), { id: '2' }),
    sampleRecord(analyse('c'), { id: '3' }),
  );
  expect(failed).toEqual(['2']);
  expect(given).toEqual([{ id: '2', seconds: 1, why: 'the table throttles' }]);
  expect(counts).toEqual({ HandlingFailed: 1 });
});

test('a whole batch that fails is reported, record by record', async () => {
  const { run } = scene(() => Promise.reject(new Error('no')));
  expect(await run(sampleRecord(analyse('a'), { id: '1' }), sampleRecord(analyse('b'), { id: '2' }))).toEqual(
    ['1', '2'],
  );
});

test('the pause grows with the attempts, and what core wants to wait is waited', async () => {
  const { run, given } = scene(async (article) => {
    if (article === 'later') return { kind: 'again', seconds: 7200, why: 'the receiver answered 503' };
    throw new Error('no');
  });
  await run(
    sampleRecord(analyse('x'), { id: '1', attempts: 2 }),
    sampleRecord(analyse('later'), { id: '2', attempts: 2 }),
  );
  expect(given.map(({ seconds }) => seconds)).toEqual(expect.arrayContaining([5, 7200]));
});

test('the last attempt is noted before it is made, and its failure before the message is a dead letter', async () => {
  const { run, given, givenUp, counts } = scene(() => Promise.reject(new Error('a sentence without end')));
  expect(await run(sampleRecord(analyse('a'), { attempts: 3 }))).toEqual([]);
  expect(givenUp).toEqual([
    { article: 'a', why: 'its last attempt did not come to an end' },
    { article: 'a', why: 'a sentence without end' },
  ]);
  expect(given).toEqual([expect.objectContaining({ why: 'a sentence without end' })]);
  expect(counts).toEqual({ HandlingFailed: 1, GivenUp: 1 });
});

test('a failure that cannot be noted leaves the message on the queue', async () => {
  const { run, given } = scene(done, {
    giveUp: () => Promise.reject(new Error('the table is away')),
  });
  expect(await run(sampleRecord(analyse('a'), { attempts: 3 }))).toEqual(['m1']);
  expect(given).toEqual([]);
});

test.each([
  ['no JSON', 'articleId=a'],
  ['a kind that nobody knows', { kind: 'translate', articleId: 'a' }],
  ['a message without its id', { kind: 'analyse' }],
])('%s is a dead letter at once and holds up nothing', async (_, body) => {
  const handled: string[] = [];
  const { run, given } = scene(
    async (article) => {
      handled.push(article);
      return { kind: 'done' };
    },
    { laneOf: () => 'one' },
  );
  expect(await run(sampleRecord(body, { id: 'poison' }), sampleRecord(analyse('a'), { id: '2' }))).toEqual(
    [],
  );
  expect(given).toEqual([{ id: 'poison', seconds: null, why: 'it is no message that this version knows' }]);
  expect(handled).toEqual(['a']);
});

test('a record that cannot be given back is reported all the same', async () => {
  const { run } = scene(() => Promise.reject(new Error('no')), {
    giveBack: () => Promise.reject(new Error('SQS throttles')),
  });
  expect(await run(sampleRecord(analyse('a')))).toEqual(['m1']);
});

test('records of one lane are handled one after the other, lanes beside each other', async () => {
  let running = 0;
  const most = { all: 0 };
  const order: string[] = [];
  const slowly = async (article: string): Promise<Handled> => {
    running += 1;
    most.all = Math.max(most.all, running);
    await new Promise((resolve) => setTimeout(resolve, 2));
    order.push(article);
    running -= 1;
    return { kind: 'done' };
  };
  const records = ['a1', 'a2', 'b1', 'b2'].map((article) =>
    sampleRecord(analyse(article), { id: article, group: article.slice(0, 1) }),
  );
  await scene(slowly, { laneOf: () => 'one' }).run(...records);
  expect({ most: most.all, order }).toEqual({ most: 1, order: ['a1', 'a2', 'b1', 'b2'] });
  await scene(slowly, { laneOf: ({ attributes }) => attributes.MessageGroupId ?? '' }).run(...records);
  expect(most.all).toBe(2);
});

test('each record is worked on under the id of what it came from, or its own', async () => {
  const ids: (string | undefined)[] = [];
  const { run } = scene(async () => {
    ids.push(correlationId());
    return { kind: 'done' };
  });
  await run(
    sampleRecord({ ...analyse('a'), correlationId: 'from the poll' }, { id: '1' }),
    sampleRecord(analyse('b'), { id: '2' }),
  );
  expect(ids).toEqual(['from the poll', '2']);
});
