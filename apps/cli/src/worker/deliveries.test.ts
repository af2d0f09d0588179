import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openData } from '@claimwire/adapters-local';
import { ChannelId, type Delivery, type Handled, NotificationId, notifyMessage } from '@claimwire/core';
import { expect, onTestFinished, test, vi } from 'vitest';
import { deliverAll } from './deliver-all.ts';
import { deliverLane } from './deliver-lane.ts';
import type { Draining } from './drain.ts';
import { keepDelivering } from './keep-delivering.ts';
import type { Work } from './start-work.ts';

type Other = (notification: string) => Promise<Handled>;

const DONE: Handled = { kind: 'done' };
const LATER: Handled = { kind: 'again', seconds: 300, why: '503' };

/** Deliveries over a real data folder, to channels that a test plays, at a time that moves when somebody sleeps. */
function deliveries(others: Readonly<Record<string, Other>>) {
  const folder = mkdtempSync(join(tmpdir(), 'claimwire-deliveries-'));
  let now = Date.parse('2025-05-06T12:00:00Z');
  const clock = () => new Date(now);
  const data = openData(folder, { clock, survives: 'kill' });
  onTestFinished(() => {
    data.close();
    rmSync(folder, { recursive: true });
  });
  const tried: string[] = [];
  const stop = new AbortController();
  const draining: Draining & { services: typeof data & { clock: typeof clock } } = {
    services: { ...data, clock },
    stop: stop.signal,
    show: () => undefined,
    giveUp: async () => undefined,
    isExpected: (error) => error instanceof RangeError,
    async handle(message) {
      if (message.kind !== 'notify') throw new Error('not a delivery');
      const { notificationId, channelId } = message;
      tried.push(`${channelId} ${notificationId}`);
      const handled = (await others[channelId]?.(notificationId)) ?? DONE;
      const delivery = { notificationId, channelId } as Delivery;
      return { handled, event: { kind: 'delivered', delivery } };
    },
  };
  return {
    draining,
    /** What keeps delivering wants besides is not used here. */
    worker: draining as unknown as Work['draining'],
    queue: data.queue,
    stop,
    tried,
    triedBy: (name: string) => tried.filter((one) => one.startsWith(`${name} `)).length,
    send: (name: string, ...ids: readonly string[]) =>
      data.queue.send(ids.map((id) => notifyMessage(NotificationId.parse(id), ChannelId.parse(name)))),
    patience: (seconds: number) => ({
      until: now + seconds * 1000,
      sleep: async (milliseconds: number) => {
        now += milliseconds;
      },
    }),
  };
}

const numbers = (count: number) => Array.from({ length: count }, (_, i) => String(i).padStart(4, '0'));

test('deliverAll() delivers in order by each channel, by all of them at once', async () => {
  const open = Promise.withResolvers<Handled>();
  const { draining, send, tried, patience, queue } = deliveries({ slow: () => open.promise });
  await send('slow', 'a', 'b');
  await send('quick', ...numbers(50));
  const all = deliverAll(draining, patience(0));
  // The slow one answers only once the quick one has everything.
  await vi.waitFor(() => expect(tried.filter((one) => one.startsWith('quick'))).toHaveLength(50));
  expect(tried.filter((one) => one.startsWith('slow'))).toEqual(['slow a']);
  open.resolve(DONE);
  await all;
  expect(tried.filter((one) => one.startsWith('slow'))).toEqual(['slow a', 'slow b']);
  expect(tried.filter((one) => one.startsWith('quick'))).toEqual(numbers(50).map((id) => `quick ${id}`));
  expect((await queue.counts()).notify).toEqual({ ready: 0, later: 0, leased: 0, dead: 0 });
});

test('deliverLane() leaves a channel alone that seems to be down, and gives back what it had taken, untried', async () => {
  const { draining, send, tried, queue } = deliveries({ desk: async () => LATER });
  await send('desk', ...numbers(10));
  expect(await deliverLane(draining, 'desk')).toBe('failing');
  expect(tried).toEqual(['desk 0000', 'desk 0001', 'desk 0002']);
  expect((await queue.counts()).notify).toMatchObject({ ready: 7, later: 3, leased: 0 });
  const [next] = await queue.receive(['notify'], { limit: 1, visibilitySeconds: 1, group: 'desk' });
  expect(next).toMatchObject({ attempts: 1, message: { notificationId: '0003' } });
});

test('deliverLane() goes past what one channel will not take now', async () => {
  const { draining, send, tried, queue } = deliveries({ desk: async (id) => (id === '0001' ? LATER : DONE) });
  await send('desk', ...numbers(5));
  expect(await deliverLane(draining, 'desk')).toBe('empty');
  expect(tried).toHaveLength(5);
  expect((await queue.counts()).notify).toMatchObject({ ready: 0, later: 1 });
});

test('deliverAll() comes back to a channel that was down for a moment, and leaves one that stays down', async () => {
  let failures = 0;
  const moment = async () => (++failures > 3 ? DONE : { ...LATER, seconds: 6 });
  const { draining, send, triedBy, patience, queue } = deliveries({ moment, down: async () => LATER });
  await send('moment', ...numbers(30));
  await send('down', ...numbers(30));
  await deliverAll(draining, patience(20));
  expect(triedBy('moment')).toBe(33);
  expect(triedBy('down')).toBeLessThan(15);
  expect(await queue.groups('notify')).toEqual(['down']);
});

test('deliverAll() finishes what it has begun when it is told to stop, and takes nothing more', async () => {
  const scene = deliveries({});
  const { draining, send, stop, tried, patience, queue } = scene;
  await send('desk', ...numbers(30));
  const handle = async () => {
    tried.push('');
    stop.abort();
    return { handled: DONE, event: null };
  };
  await deliverAll({ ...draining, handle }, patience(20));
  expect(tried).toHaveLength(1);
  expect((await queue.counts()).notify).toMatchObject({ ready: 29, leased: 0 });
});

test('keepDelivering() works off what comes up, and ends when it is told to', async () => {
  const { worker, send, triedBy } = deliveries({ down: async () => LATER });
  const asleep = (_: number, signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      else signal.addEventListener('abort', () => resolve());
    });
  const lanes = keepDelivering(worker, asleep);
  await lanes.wake();
  await send('desk', 'a');
  await send('down', ...numbers(9));
  await lanes.wake();
  await vi.waitFor(() => expect([triedBy('desk'), triedBy('down')]).toEqual([1, 3]));
  await send('desk', 'b', 'c');
  await lanes.wake();
  await vi.waitFor(() => expect(triedBy('desk')).toBe(3));
  expect(triedBy('down'), 'a channel that is down is not tried for what is new').toBe(3);
  await lanes.end();
});

test('keepDelivering() says when the world fails, and throws it at the end', async () => {
  const { worker, send } = deliveries({
    desk: async () => {
      throw new RangeError('the disk is full');
    },
  });
  const lanes = keepDelivering(worker, async () => undefined);
  await send('desk', 'a');
  await lanes.wake();
  await vi.waitFor(() => expect(lanes.failed.aborted).toBe(true));
  await expect(lanes.end()).rejects.toThrow('the disk is full');
});
