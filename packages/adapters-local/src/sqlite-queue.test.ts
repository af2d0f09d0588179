import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChannelId, FeedId, type Message, NotificationId } from '@claimwire/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Data, openData } from './open-data.ts';

const START = new Date('2024-05-01T12:00:00.000Z').getTime();
const poll = (feed: string): Message => ({ kind: 'poll', feedId: FeedId.parse(feed) });
const notify: Message = {
  kind: 'notify',
  notificationId: NotificationId.parse('n'),
  channelId: ChannelId.parse('desk'),
};
const ALL = { limit: 10, visibilitySeconds: 30 };
const none = { ready: 0, later: 0, leased: 0, dead: 0 };

describe('SqliteQueue', () => {
  let folder: string;
  let now: number;
  let data: Data;
  const open = () => openData(folder, { clock: () => new Date(now) });
  /** As after a kill: nothing is settled or given back. */
  const restart = () => {
    data.close();
    data = open();
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'claimwire-queue-'));
    now = START;
    data = open();
  });
  afterEach(() => {
    data.close();
    rmSync(folder, { recursive: true });
  });

  const receive = (kinds: Message['kind'][] = ['poll']) => data.queue.receive(kinds, ALL);
  const send = (...feeds: string[]) =>
    data.queue.send(feeds.map((feed) => ({ message: poll(feed), key: feed })));

  test('receive() hands out the lowest order first, then as sent, across kinds', async () => {
    await data.queue.send([
      { message: poll('late'), key: 'a', order: '2024-05-02' },
      { message: poll('early'), key: 'b', order: '2024-05-01' },
      { message: notify, key: 'c', order: '2024-05-01' },
      { message: poll('any'), key: 'd' },
    ]);
    const leases = await receive(['notify', 'poll']);
    expect(leases.map(({ message }) => message)).toEqual([poll('any'), poll('early'), notify, poll('late')]);
  });

  test('receive() fills up to the limit past messages that it gives up', async () => {
    await send('a', 'b', 'c');
    for (let attempt = 0; attempt < 5; attempt++) {
      await data.queue.receive(['poll'], { limit: 2, visibilitySeconds: 1 });
      now += 2000;
    }
    const leases = await data.queue.receive(['poll'], { limit: 2, visibilitySeconds: 1 });
    expect(leases.map(({ message }) => message)).toEqual([poll('c')]);
    expect((await data.queue.counts()).poll).toEqual({ ...none, leased: 1, dead: 2 });
  });

  test('one key may stand for a message of each kind', async () => {
    await data.queue.send([
      { message: poll('f'), key: 'same' },
      { message: notify, key: 'same' },
    ]);
    expect(await receive(['poll', 'notify'])).toHaveLength(2);
  });

  test('again() gives a poll 5 attempts and a notification as many as core may want, and says what became of it', async () => {
    await data.queue.send([
      { message: poll('f'), key: 'f' },
      { message: notify, key: 'n' },
    ]);
    const outcomes: Record<string, string[]> = { poll: [], notify: [] };
    for (let attempt = 0; attempt < 51; attempt++) {
      for (const { receipt, message } of await receive(['poll', 'notify'])) {
        outcomes[message.kind]?.push(await data.queue.again(receipt, 0.5, 'no answer'));
      }
      now += 1000;
    }
    expect(outcomes).toEqual({
      poll: [...Array.from({ length: 4 }, () => 'later'), 'dead'],
      notify: [...Array.from({ length: 49 }, () => 'later'), 'dead'],
    });
  });

  test('again() and settle() know a receipt that is no longer good', async () => {
    await send('f');
    const [lease] = await receive();
    now += 31_000;
    const [current] = await receive();
    expect(await data.queue.again(lease!.receipt, 1, 'late')).toBe('gone');
    expect(await data.queue.settle(lease!.receipt)).toBe(false);
    expect(await data.queue.settle('no receipt')).toBe(false);
    expect(await data.queue.settle(current!.receipt)).toBe(true);
    expect(await data.queue.again(current!.receipt, 1, 'late')).toBe('gone');
  });

  test('nextVisible() says when the next message of a kind is due', async () => {
    expect(await data.queue.nextVisible(['poll'])).toBeUndefined();
    await send('f', 'g');
    expect(await data.queue.nextVisible(['poll'])).toEqual(new Date(START));
    const [first] = await receive();
    expect(await data.queue.nextVisible(['poll', 'notify'])).toEqual(new Date(START + 30_000));
    await data.queue.again(first!.receipt, 5, 'busy');
    expect(await data.queue.nextVisible(['poll'])).toEqual(new Date(START + 5000));
    expect(await data.queue.nextVisible(['notify'])).toBeUndefined();
  });

  test('counts() says how many messages of each kind stand where', async () => {
    await send('a', 'b', 'c', 'd');
    const [first] = await data.queue.receive(['poll'], { limit: 2, visibilitySeconds: 30 });
    await data.queue.again(first!.receipt, 60, 'busy');
    expect(await data.queue.counts()).toEqual({
      poll: { ready: 2, later: 1, leased: 1, dead: 0 },
      analyse: none,
      notify: none,
    });
  });

  describe('after the process ended in the middle of handling', () => {
    test('a message is due at once, and the time it had does not count', async () => {
      await send('f');
      await receive();
      restart();
      expect((await data.queue.counts()).poll).toEqual({ ...none, ready: 1 });
      expect(await receive()).toMatchObject([{ message: poll('f'), attempts: 1 }]);
    });

    test('the attempts that failed before still count, and a wait that was asked for stands', async () => {
      await send('f');
      const [lease] = await receive();
      await data.queue.again(lease!.receipt, 60, 'down');
      restart();
      expect(await receive()).toEqual([]);
      now += 61_000;
      expect(await receive()).toMatchObject([{ attempts: 2 }]);
    });

    test('a message that ends the process every time is given up after ten times', async () => {
      await send('f', 'g');
      let times = 0;
      for (; times < 20; times++) {
        const leases = await data.queue.receive(['poll'], { limit: 1, visibilitySeconds: 30 });
        if (leases[0]?.message.kind === 'poll' && leases[0].message.feedId === 'g') break;
        restart();
      }
      expect(times).toBe(10);
      expect(await data.queue.list()).toMatchObject([
        { message: poll('f'), attempts: 10, error: 'the process ended while it was handled' },
      ]);
    });

    test('a dead letter sent again starts from nothing', async () => {
      await send('f');
      for (let times = 0; times < 10; times++) {
        await receive();
        restart();
      }
      await receive();
      expect(await data.queue.retry()).toBe(1);
      expect(await receive()).toMatchObject([{ attempts: 1 }]);
    });
  });

  test('receive() hands out one group when one is named, and groups() names those that are there', async () => {
    const queue = data.queue;
    const to = (group: string, key: string) => ({ message: notify, key, group });
    await queue.send([to('desk', '1'), to('mail', '2'), to('desk', '3')]);
    expect(await queue.groups('notify')).toEqual(['desk', 'mail']);
    expect(await queue.groups('poll')).toEqual([]);
    const limits = { limit: 10, visibilitySeconds: 30 };
    expect(await queue.receive(['notify'], { ...limits, group: 'mail' })).toHaveLength(1);
    expect(await queue.receive(['notify'], { ...limits, group: 'mail' })).toEqual([]);
    expect(await queue.nextVisible(['notify'], 'mail')).toEqual(new Date(now + 30_000));
    expect(await queue.nextVisible(['notify'], 'desk')).toEqual(new Date(now));
    expect(await queue.nextVisible(['notify'], 'other')).toBeUndefined();
    expect(await queue.receive(['notify'], { ...limits, group: 'desk' })).toHaveLength(2);
  });

  test('release() gives messages back as if they had never been handed out', async () => {
    await send('f');
    const [lease] = await receive();
    await data.queue.release([lease!.receipt, '99.1']);
    expect(await receive()).toMatchObject([{ attempts: 1 }]);
  });
});
