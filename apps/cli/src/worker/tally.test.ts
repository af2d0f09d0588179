import { ChannelId, type Delivery, NotificationId } from '@claimwire/core';
import { expect, test } from 'vitest';
import { count, hasFailures, newTally } from './tally.ts';

const tried = (letter: string, state: Delivery['state']) => ({
  kind: 'delivered' as const,
  delivery: {
    notificationId: NotificationId.parse(letter.repeat(32)),
    channelId: ChannelId.parse('desk'),
    state,
    attempts: 1,
    answer: '',
    at: '2024-03-24T09:00:00.000Z',
    nextTry: null,
  },
});

test('a delivery that fails several times is one that was not made', () => {
  const tally = newTally();
  for (const event of [tried('a', 'failing'), tried('a', 'failing'), tried('b', 'dead')]) count(tally, event);
  expect(tally.undelivered.size).toBe(2);
  expect(hasFailures(tally)).toBe(true);
});

test('a delivery that works at the second try is delivered, and no failure', () => {
  const tally = newTally();
  for (const event of [tried('a', 'failing'), tried('a', 'delivered')]) count(tally, event);
  expect(tally).toMatchObject({ delivered: 1 });
  expect(hasFailures(tally)).toBe(false);
});
