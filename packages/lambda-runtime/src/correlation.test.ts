import { FeedId, type MessageQueue, type Outgoing } from '@claimwire/core';
import { expect, test } from 'vitest';
import { correlate, correlatedQueue, correlationId } from './correlation.ts';

function scene() {
  const sent: Outgoing[] = [];
  const under: MessageQueue = { send: async (messages) => void sent.push(...messages) };
  let made = 0;
  return { sent, queue: correlatedQueue(under, () => `new ${++made}`) };
}

const poll = (id: string): Outgoing => ({
  message: { kind: 'poll', feedId: FeedId.parse(id) },
  key: `poll#${id}`,
  group: 'a.example',
});

test('correlatedQueue() begins an id for each message that comes from nothing', async () => {
  const { sent, queue } = scene();
  await queue.send([poll('a'), poll('b')]);
  expect(sent).toEqual([
    { message: { kind: 'poll', feedId: 'a', correlationId: 'new 1' }, key: 'poll#a', group: 'a.example' },
    { message: { kind: 'poll', feedId: 'b', correlationId: 'new 2' }, key: 'poll#b', group: 'a.example' },
  ]);
});

test('correlatedQueue() sends on under the id of what is worked on, also beside other work', async () => {
  const { sent, queue } = scene();
  await Promise.all(
    ['one', 'two'].map((id) =>
      correlate(id, async () => {
        await new Promise((resolve) => setTimeout(resolve, 1));
        await queue.send([poll(id)]);
      }),
    ),
  );
  expect(sent.map(({ message }) => message)).toEqual([
    expect.objectContaining({ feedId: 'one', correlationId: 'one' }),
    expect.objectContaining({ feedId: 'two', correlationId: 'two' }),
  ]);
  expect(correlationId()).toBeUndefined();
});
