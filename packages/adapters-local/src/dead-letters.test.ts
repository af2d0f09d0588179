import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { FeedId, type Message } from '@claimwire/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Data, openData } from './open-data.ts';

const poll = (feed: string): Message => ({ kind: 'poll', feedId: FeedId.parse(feed) });

let folder: string;
let data: Data;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimwire-dead-letters-'));
  data = openData(folder, { clock: () => new Date('2024-05-01T12:00:00.000Z') });
});
afterEach(() => {
  data.close();
  rmSync(folder, { recursive: true });
});

const receive = () => data.queue.receive(['poll'], { limit: 10, visibilitySeconds: 30 });
const send = (feed: string) => data.queue.send([{ message: poll(feed), key: feed }]);

test('retry() joins a dead letter with the same message sent anew', async () => {
  await send('f');
  for (let attempt = 0; attempt < 5; attempt++) {
    for (const { receipt } of await receive()) await data.queue.again(receipt, 0, 'down');
  }
  await send('f');
  expect(await data.queue.retry()).toBe(1);
  expect(await receive()).toHaveLength(1);
  expect(await data.queue.list()).toEqual([]);
});

test('receive() gives up what is no message, and hands out what stands behind it', async () => {
  await data.queue.send([{ message: { kind: 'poll', feedId: '' as FeedId }, key: 'old' }]);
  await send('f');
  const damaged = new DatabaseSync(join(folder, 'claimwire.db'));
  damaged.exec(
    "INSERT INTO message (kind, key, body, place, visible) VALUES ('poll', 'cut', '{\"ki', '', 0)",
  );
  damaged.close();
  expect((await receive()).map(({ message }) => message)).toEqual([poll('f')]);
  const why = { message: null, error: 'it is no message that this version knows' };
  expect(await data.queue.list()).toMatchObject([why, why]);
});

test('list() holds one dead letter of a message that was given up, sent anew and given up again', async () => {
  for (const why of ['first', 'second']) {
    await send('f');
    for (let attempt = 0; attempt < 5; attempt++) {
      for (const { receipt } of await receive()) await data.queue.again(receipt, 0, why);
    }
  }
  expect(await data.queue.list()).toMatchObject([{ error: 'second' }]);
});
