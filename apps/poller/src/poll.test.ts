import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openData } from '@claimwire/adapters-local';
import { createAnalysis } from '@claimwire/analysis';
import {
  Configuration,
  FeedId,
  type Fetched,
  feedIdOf,
  giveUp,
  knownFeeds,
  type Message,
  type MessageQueue,
  watchConfigured,
} from '@claimwire/core';
import { createFeedReader } from '@claimwire/feeds';
import { expect, onTestFinished, test } from 'vitest';
import { poll } from './poll.ts';
import { tick } from './tick.ts';

const URL_OF_FEED = 'https://a.example/rss';

const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>The A</title><link>https://a.example</link>
<item><title>Bridge shut</title><link>https://a.example/1</link><guid>1</guid>
<description>The bridge at Corran was closed on Monday.</description></item></channel></rss>`;

/** A poller over a data folder, whose feed answers what a test says. */
function scene(answer: () => Promise<Fetched>, configuration: object = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'claimwire-poller-'));
  const state = { now: '2025-05-06T12:30:00Z' };
  const clock = () => new Date(state.now);
  const { table, blobs, close } = openData(folder, { clock, survives: 'kill' });
  onTestFinished(() => {
    close();
    rmSync(folder, { recursive: true });
  });
  const sent: Message[] = [];
  const queue: MessageQueue = {
    send: async (messages) => void sent.push(...messages.map(({ message }) => message)),
  };
  const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);
  const reader = createFeedReader({ allowPrivate: false, version: '0', clock });
  const services = {
    configuration: Configuration.parse({ feeds: [{ url: URL_OF_FEED }], ...configuration }),
    table,
    blobs,
    queue,
    reader: { ...reader, fetch: answer },
    clock,
    random: () => 0.5,
    digest,
  };
  const counts: Record<string, number> = {};
  const telemetry = {
    info: () => undefined,
    warn: () => undefined,
    count(metric: string, amount = 1) {
      counts[metric] = (counts[metric] ?? 0) + amount;
    },
  };
  const message: Message = { kind: 'poll', feedId: feedIdOf(digest, URL_OF_FEED) };
  return { services, telemetry, counts, sent, message, state };
}

const validators = { etag: null, lastModified: null };
const body = async (): Promise<Fetched> => ({
  kind: 'body',
  body: new TextEncoder().encode(RSS),
  contentType: 'application/rss+xml',
  url: URL_OF_FEED,
  validators,
  freshSeconds: null,
  movedTo: null,
  links: { hub: null, self: null },
});

test('poll() keeps what is new, asks for its analysis, and does nothing more when the message comes twice', async () => {
  const { services, telemetry, counts, sent, message } = scene(body);
  expect(await poll(services, telemetry, message)).toEqual({ kind: 'done' });
  expect(await poll(services, telemetry, message)).toEqual({ kind: 'done' });
  expect(sent.map(({ kind }) => kind)).toEqual(['analyse']);
  expect(counts).toEqual({ FeedsPolled: 2, ArticlesKept: 1 });
});

test('a feed that cannot be had is no failure of the message: its state says so', async () => {
  const { services, telemetry, counts, message } = scene(async () => ({
    kind: 'failed',
    why: 'the server answered 503',
    status: 503,
    retrySeconds: null,
    gone: false,
  }));
  expect(await poll(services, telemetry, message)).toEqual({ kind: 'done' });
  expect(counts).toEqual({ FeedsFailed: 1 });
  expect(await knownFeeds(services)).toMatchObject([
    { state: { failures: 1, lastError: 'the server answered 503' } },
  ]);
});

test('a poll that was given up lets its feed wait, so that the next tick does not ask for it again', async () => {
  const { services, telemetry, sent, message } = scene(() => Promise.reject(new Error('never asked')));
  await giveUp(services, message, 'its last attempt did not come to an end');
  await tick(services, telemetry);
  expect(sent).toEqual([]);
  expect(await knownFeeds(services)).toMatchObject([{ state: { failures: 1 } }]);
});

test('a message of another kind, or of a feed that is gone from the configuration, polls nothing', async () => {
  const { services, telemetry } = scene(() => Promise.reject(new Error('never asked')));
  const gone: Message = { kind: 'poll', feedId: FeedId.parse('gone') };
  expect(await poll(services, telemetry, gone)).toEqual({ kind: 'done' });
  const analyse = { kind: 'analyse', articleId: 'a', version: 'v' } as unknown as Message;
  await expect(poll(services, telemetry, analyse)).rejects.toThrow('of the kind "analyse"');
});

test('tick() asks for the feeds that are due, and counts once an hour those that failed for a day', async () => {
  const { services, telemetry, counts, sent, message, state } = scene(async () => ({
    kind: 'failed',
    why: 'the server answered 503',
    status: 503,
    retrySeconds: null,
    gone: false,
  }));
  await tick(services, telemetry);
  expect(sent).toEqual([message]);
  expect(counts).toEqual({ FeedsAsked: 1 });
  await poll(services, telemetry, message);
  state.now = '2025-05-07T12:00:00Z';
  await tick(services, telemetry);
  expect(counts.FeedsFailingForADay).toBe(0);
  state.now = '2025-05-07T13:00:00Z';
  await tick(services, telemetry);
  expect(counts.FeedsFailingForADay).toBe(1);
});

test('tick() wakes the analyzer as long as claims of the configuration are not watched yet', async () => {
  const watch = ['The bridge at Corran was closed on Monday.'];
  const { services, telemetry, sent } = scene(body, { feeds: [], watch });
  await tick(services, telemetry);
  await tick(services, telemetry);
  expect(sent.map(({ kind }) => kind)).toEqual(['analyse', 'analyse']);
  const analysis = createAnalysis({ aliases: [] });
  await watchConfigured({ ...services, analysis });
  await tick(services, telemetry);
  expect(sent).toHaveLength(2);
});
