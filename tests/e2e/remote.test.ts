import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { createDynamoTable } from '@claimwire/adapters-aws';
import { publishConfiguration } from '@claimwire/configuration';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../contracts/temporary-folder.ts';
import { type Dynalite, startDynalite } from '../emulators/start-dynalite.ts';
import { type Fauxqs, startFauxqs } from '../emulators/start-fauxqs.ts';
import { type EmulatedStacks, startStacks } from '../emulators/start-stacks.ts';
import { problems, records, run } from './claimwire.ts';

let dynalite: Dynalite;
let fauxqs: Fauxqs;
let stacks: EmulatedStacks;
let analyse: Awaited<ReturnType<Fauxqs['createQueues']>>;
const { path: cwd, remove } = temporaryFolder();

beforeAll(async () => {
  dynalite = await startDynalite();
  fauxqs = await startFauxqs();
  await fauxqs.createBucket('articles');
  const poll = await fauxqs.createQueues('poll', { fifo: true, maxReceiveCount: 3 });
  analyse = await fauxqs.createQueues('analyse', { fifo: false, maxReceiveCount: 3 });
  const notify = await fauxqs.createQueues('notify', { fifo: false, maxReceiveCount: 3 });
  stacks = await startStacks({
    desk: {
      TableName: dynalite.tableName,
      BucketName: 'articles',
      PollQueueUrl: poll.source,
      AnalyseQueueUrl: analyse.source,
      NotifyQueueUrl: notify.source,
      PollDeadUrl: poll.dead,
      AnalyseDeadUrl: analyse.dead,
      NotifyDeadUrl: notify.dead,
    },
    website: { Url: 'https://site.example' },
  });
});

afterAll(async () => {
  await Promise.all([dynalite.close(), fauxqs.close(), stacks.close()]);
  remove();
});

const CREDENTIALS = { AWS_ACCESS_KEY_ID: 'any', AWS_SECRET_ACCESS_KEY: 'any' };

/** A command on a stack; what is set up for the test is what the SDK itself reads. */
const onStack = (args: readonly string[], { stack = 'desk', credentials = CREDENTIALS as object } = {}) =>
  run([...args, '--stack', stack, '--region', 'eu-west-1'], {
    cwd,
    env: {
      ...credentials,
      AWS_EC2_METADATA_DISABLED: 'true',
      NODE_OPTIONS: `--import ${import.meta.resolve('../emulators/localhost-names.ts')}`,
      AWS_ENDPOINT_URL_CLOUDFORMATION: `http://127.0.0.1:${stacks.port}`,
      AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${dynalite.port}`,
      AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${fauxqs.port}`,
      AWS_ENDPOINT_URL_SQS: `http://sqs.eu-west-1.localhost:${fauxqs.port}`,
    },
  });

test('what cannot work on a stack is said in one line, and nothing is done', async () => {
  const ended = await Promise.all([
    onStack(['poll']),
    onStack(['track', 'The bridge at Corran was closed.', '--config', 'claimwire.yaml']),
    onStack(['claims'], { stack: 'nowhere' }),
    onStack(['claims'], { stack: 'website' }),
    onStack(['claims'], { credentials: {} }),
  ]);
  expect(ended.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2]);
  expect(ended.map(problems)).toEqual([
    ['claimwire: Cannot run "poll" with --stack: it works on this machine only'],
    [
      expect.stringContaining(
        'Cannot run "track" with --stack: a stack has the configuration it was deployed with',
      ),
    ],
    [expect.stringMatching(/Cannot read the outputs of stack "nowhere": .*does not exist/)],
    ['claimwire: Cannot work on the stack "website": it is none of claimwire\'s'],
    [expect.stringMatching(/Cannot read the outputs of stack "desk": .*credentials/i)],
  ]);
});

test('a claim is tracked, listed and let go on a stack, by the configuration that the stack was deployed with', async () => {
  const words = 'The bridge at Corran was closed on Monday.';
  const tooEarly = await onStack(['track', words]);
  expect({ code: tooEarly.code, problems: problems(tooEarly) }).toEqual({
    code: 1,
    problems: [expect.stringMatching(/Cannot work on the stack "desk": its configuration is not there yet/)],
  });

  const { client, tableName, indexName } = dynalite;
  const table = createDynamoTable({ client, tableName, indexName, clock: () => new Date() });
  const text = 'feeds:\n  - url: https://a.example/rss\n    name: The A\n';
  await publishConfiguration({ table, digest: () => 'd' }, text);

  const [tracked] = records(await onStack(['track', words, '--json']));
  expect(tracked).toMatchObject({ type: 'tracked', isNew: true, quote: words });
  const lists = await Promise.all([
    onStack(['claims', '--watched', '--json']),
    onStack(['claim', tracked!.id.slice(0, 8), '--json']),
    onStack(['feeds', 'list', '--json']),
    onStack(['alerts']),
    onStack(['articles', '--failed']),
  ]);
  expect(lists.map(({ code, stderr }) => ({ code, stderr }))).toEqual(
    lists.map(() => ({ code: 0, stderr: '' })),
  );
  const [claims, claim, feeds, alerts, articles] = lists;
  expect(records(claims!)).toMatchObject([{ id: tracked!.id, watched: true }]);
  expect(records(claim!)).toMatchObject([{ id: tracked!.id, evidence: { for: [], against: [] } }]);
  expect(records(feeds!)).toMatchObject([{ url: 'https://a.example/rss', name: 'The A', lastPoll: null }]);
  expect(alerts!.stdout).toContain('No alerts');
  expect(articles!.stdout).toContain('Nothing failed');

  expect(await onStack(['untrack', tracked!.id])).toMatchObject({ code: 0 });
  expect(records(await onStack(['claims', '--watched', '--json']))).toEqual([]);
});

test('what a stack gave up is listed, sent again and forgotten', async () => {
  const letter = (articleId: string) =>
    fauxqs.sqs.send(
      new SendMessageCommand({
        QueueUrl: analyse.dead,
        MessageBody: JSON.stringify({ kind: 'analyse', articleId, version: 'v' }),
      }),
    );
  await letter('first');
  await letter('second');
  const letters = records(await onStack(['dead-letters', 'list', '--json']));
  const idOf = (articleId: string) =>
    letters.find(({ message }) => message.articleId === articleId)?.id as string;
  expect(letters).toHaveLength(2);
  expect(await onStack(['dead-letters', 'drop', idOf('first')])).toMatchObject({ code: 0 });
  expect(records(await onStack(['retry', '--json']))).toEqual([{ type: 'retried', count: 1 }]);
  expect(records(await onStack(['dead-letters', 'list', '--json']))).toEqual([]);
});
