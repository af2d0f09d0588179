import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openData } from '@claimwire/adapters-local';
import { createAnalysis } from '@claimwire/analysis';
import {
  Configuration,
  giveUp,
  keepArticle,
  listAlerts,
  listArticles,
  listClaims,
  type Message,
  type MessageQueue,
  type RawArticle,
} from '@claimwire/core';
import { createFeedReader } from '@claimwire/feeds';
import { expect, onTestFinished, test } from 'vitest';
import { analyse } from './analyse.ts';
import { watch } from './watch.ts';

const analysis = createAnalysis({ aliases: [] });
const WATCHED = 'The bridge at Corran was closed on Monday.';

/** An analyzer over a data folder with one article to analyse. */
async function scene({ words = [WATCHED], text }: { words?: string[]; text: string }) {
  const folder = mkdtempSync(join(tmpdir(), 'claimwire-analyzer-'));
  const clock = () => new Date('2025-05-06T14:00:00Z');
  const { table, blobs, close } = openData(folder, { clock, survives: 'kill' });
  onTestFinished(() => {
    close();
    rmSync(folder, { recursive: true });
  });
  const sent: Message[] = [];
  const queue: MessageQueue = {
    send: async (messages) => void sent.push(...messages.map(({ message }) => message)),
  };
  const services = {
    configuration: Configuration.parse({ watch: words, alerts: { minConfidence: 0.4 } }),
    table,
    blobs,
    queue,
    reader: createFeedReader({ allowPrivate: false, version: '0', clock }),
    analysis,
    clock,
    random: () => 0.5,
    digest: (of: string) => createHash('sha256').update(of).digest('hex').slice(0, 32),
  };
  const raw: RawArticle = {
    url: 'https://northpost.example/corran',
    itemId: null,
    feedId: null,
    publisher: { name: 'North Post', domain: 'northpost.example', family: null },
    source: null,
    title: 'Crossing open as usual, says county',
    author: null,
    published: '2025-05-06T13:00:00.000Z',
    updated: null,
    content: null,
    summary: null,
    page: null,
    pageError: null,
    text,
  };
  await keepArticle(services, raw);
  const message = sent.find(({ kind }) => kind === 'analyse');
  if (message === undefined) throw new Error('the article is not to be analysed');
  const counts: Record<string, number> = {};
  const warned: string[] = [];
  const telemetry = {
    info: () => undefined,
    warn: (event: string) => void warned.push(event),
    count(metric: string, amount = 1) {
      counts[metric] = (counts[metric] ?? 0) + amount;
    },
  };
  return { services, telemetry, message, counts, warned };
}

const DENIAL =
  'Engineers measured the piers twice last week and found nothing that worried them.\n\nThe bridge at Corran was not closed on Monday, the county council said.';

const all = async <T>(list: AsyncIterable<T>) => Array.fromAsync(list);

test('the claims of the configuration are watched before the first article, and once for each deploy', async () => {
  const { services, telemetry, message, counts } = await scene({ text: DENIAL });
  await watch(services, telemetry);
  const [claim] = await all(listClaims(services, { watched: true }));
  expect(claim?.statement.quote).toBe(WATCHED);
  await analyse(services, telemetry, message);
  const alerts = await all(listAlerts(services, {}));
  expect(alerts).toMatchObject([{ relation: 'contradicts', claim: { watched: true } }]);
  expect(counts).toMatchObject({ ArticlesAnalysed: 1, AlertsRaised: 1 });
  await watch(services, telemetry);
  expect(await all(listAlerts(services, {}))).toEqual(alerts);
});

test('a watched claim that says nothing is told of, and the others are watched', async () => {
  const { services, telemetry, warned } = await scene({
    words: ['What a lovely day!', WATCHED],
    text: DENIAL,
  });
  await watch(services, telemetry);
  expect(warned).toEqual(['watched claim says nothing that can be checked']);
  expect(await all(listClaims(services, { watched: true }))).toHaveLength(1);
});

test('analyse() raises nothing more when the message comes twice', async () => {
  const { services, telemetry, message, counts } = await scene({ text: DENIAL });
  await watch(services, telemetry);
  expect(await analyse(services, telemetry, message)).toEqual({ kind: 'done' });
  const before = { ...counts };
  expect(await analyse(services, telemetry, message)).toEqual({ kind: 'done' });
  expect(counts).toEqual(before);
});

test('an article that cannot be read is no failure of the message: it is listed with its reason', async () => {
  const { services, telemetry, message, counts, warned } = await scene({ text: 'Photo: PA' });
  expect(await analyse(services, telemetry, message)).toEqual({ kind: 'done' });
  expect(counts).toEqual({ ArticlesSkipped: 1 });
  expect(warned).toEqual(['skipped']);
});

test('an analysis that was given up is listed among the failed, and can still be done', async () => {
  const { services, telemetry, message } = await scene({ text: DENIAL });
  await giveUp(services, message, 'its last attempt did not come to an end');
  const failed = () => all(listArticles(services, { failed: true }));
  expect(await failed()).toMatchObject([
    { versions: [{ state: 'failed', why: 'its last attempt did not come to an end' }] },
  ]);
  await analyse(services, telemetry, message);
  expect(await failed()).toEqual([]);
});
