import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openData } from '@claimwire/adapters-local';
import {
  type Channel,
  ChannelId,
  Configuration,
  type Message,
  type MessageQueue,
  raiseNotice,
  type Sent,
} from '@claimwire/core';
import { expect, onTestFinished, test } from 'vitest';
import { deliver } from './deliver.ts';

/** A notifier over a data folder with one notice to deliver by a channel that answers what a test says. */
async function scene(answers: Sent[]) {
  const folder = mkdtempSync(join(tmpdir(), 'claimwire-notifier-'));
  const state = { now: '2025-05-06T12:00:00Z', sendings: 0 };
  const clock = () => new Date(state.now);
  const { table, close } = openData(folder, { clock, survives: 'kill' });
  onTestFinished(() => {
    close();
    rmSync(folder, { recursive: true });
  });
  const sent: Message[] = [];
  const queue: MessageQueue = {
    send: async (messages) => void sent.push(...messages.map(({ message }) => message)),
  };
  const channel: Channel = {
    async send() {
      state.sendings += 1;
      const answer = answers.shift();
      if (answer === undefined) throw new Error('never asked again');
      return answer;
    },
  };
  const services = {
    configuration: Configuration.parse({
      channels: [{ id: 'desk', type: 'slack', url: 'https://hooks.example/T0' }],
    }),
    channels: new Map([[ChannelId.parse('desk'), channel]]),
    table,
    queue,
    clock,
    random: () => 0,
    digest: (text: string) => text.replaceAll(/\W/g, '-'),
  };
  await raiseNotice(services, { key: 'k', type: 'test', subject: 'A test', text: 'It works.', data: {} });
  const [message] = sent;
  if (message === undefined) throw new Error('the notice asks for no delivery');
  const counts: Record<string, number> = {};
  const telemetry = {
    info: () => undefined,
    warn: () => undefined,
    count(metric: string, amount = 1) {
      counts[metric] = (counts[metric] ?? 0) + amount;
    },
  };
  return { run: () => deliver(services, telemetry, message), counts, state };
}

test('deliver() sends once, though the message comes twice', async () => {
  const { run, counts, state } = await scene([{ kind: 'delivered', answer: '200' }]);
  expect([await run(), await run()]).toEqual([{ kind: 'done' }, { kind: 'done' }]);
  expect({ counts, sendings: state.sendings }).toEqual({ counts: { Delivered: 1 }, sendings: 1 });
});

test('deliver() asks for its message again when core says, and does not send before its time', async () => {
  const { run, counts, state } = await scene([
    { kind: 'again', answer: '503', seconds: 7200 },
    { kind: 'delivered', answer: '200' },
  ]);
  expect(await run()).toEqual({ kind: 'again', seconds: 7200, why: '503' });
  state.now = '2025-05-06T13:00:00Z';
  expect(await run()).toEqual({ kind: 'again', seconds: 3600, why: '503' });
  expect({ counts, sendings: state.sendings }).toEqual({ counts: { DeliveriesFailed: 1 }, sendings: 1 });
  state.now = '2025-05-06T14:00:01Z';
  expect(await run()).toEqual({ kind: 'done' });
  expect(counts).toEqual({ DeliveriesFailed: 1, Delivered: 1 });
});

test('deliver() is done with what the other side refuses: the delivery says so', async () => {
  const { run, counts } = await scene([{ kind: 'refused', answer: '400' }]);
  expect([await run(), await run()]).toEqual([{ kind: 'done' }, { kind: 'done' }]);
  expect(counts).toEqual({ DeliveriesFailed: 1 });
});
