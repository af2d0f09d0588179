import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openData } from '@claimwire/adapters-local';
import {
  ChannelId,
  Configuration,
  type Delivery,
  keys,
  type Message,
  type Notice,
  NotificationId,
} from '@claimwire/core';
import { expect, onTestFinished, test } from 'vitest';
import { capturedApp } from '../testing/captured-app.ts';
import { channelOfStack } from './channel-of-stack.ts';

const DESK = ChannelId.parse('desk');

const NOTICE: Notice = {
  kind: 'notice',
  id: NotificationId.parse('n'),
  at: '2025-05-06T12:00:00.000Z',
  type: 'test',
  subject: 'A test of claimwire',
  text: 'Nothing has happened.',
  data: {},
};

/** A stack whose notifier comes to this after three seconds, or never. */
function scene(came: Pick<Delivery, 'state' | 'answer'> | undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'claimwire-channel-'));
  const clock = () => new Date('2025-05-06T12:00:00Z');
  const { table, queue, blobs, close } = openData(folder, { clock, survives: 'kill' });
  onTestFinished(() => {
    close();
    rmSync(folder, { recursive: true });
  });
  const sent: Message[] = [];
  let seconds = 0;
  const { app } = capturedApp({
    async sleep() {
      seconds += 1;
      if (seconds !== 3 || came === undefined) return;
      const facts = { attempts: 1, at: NOTICE.at, nextTry: null };
      const delivery = { notificationId: NOTICE.id, channelId: DESK, ...facts, ...came };
      await table.putIfAbsent({ ...keys.delivery(NOTICE.id, DESK), data: delivery });
    },
  });
  const send = async (messages: readonly { message: Message }[]) =>
    void sent.push(...messages.map(({ message }) => message));
  const desk = {
    configuration: Configuration.parse({}),
    table,
    blobs,
    queue: { ...queue, send, list: async () => [], retry: async () => 0, drop: async () => 0 },
    clock,
    digest: (text: string) => text,
  };
  return { channel: channelOfStack(desk, DESK, app), sent };
}

const DISPATCH = { kind: 'notice', notification: NOTICE } as const;

test('a test on a stack is sent by the stack, and its answer is what the other side said there', async () => {
  const { channel, sent } = scene({ state: 'delivered', answer: '250 queued' });
  expect(await channel.send(DISPATCH)).toEqual({ kind: 'delivered', answer: '250 queued' });
  expect(sent).toEqual([{ kind: 'notify', notificationId: 'n', channelId: 'desk' }]);
});

test.each([
  ['failing', 'again'],
  ['dead', 'refused'],
  ['held', 'refused'],
] as const)('a delivery that is %s has not passed the test', async (state, kind) => {
  const { channel } = scene({ state, answer: '550 no' });
  expect(await channel.send(DISPATCH)).toMatchObject({ kind, answer: '550 no' });
});

test('a stack that does not answer in a minute is said not to', async () => {
  expect(await scene(undefined).channel.send(DISPATCH)).toMatchObject({
    kind: 'again',
    answer: expect.stringContaining('has not tried it yet'),
  });
});
