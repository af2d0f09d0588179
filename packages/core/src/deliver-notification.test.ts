import { expect, test } from 'vitest';
import type { Sent } from './channel.ts';
import { deadLettersOf } from './dead-letters-of.ts';
import { enableChannel, whyDisabled } from './disable-channel.ts';
import { alertOn } from './fixtures/alerts.ts';
import { deliveryScene } from './fixtures/delivery-scene.ts';
import { raiseNotice } from './raise-notice.ts';
import { sendDueDigests } from './send-due-digests.ts';

const LATER: Sent = { kind: 'again', answer: '503', seconds: null };
const GONE: Sent = { kind: 'gone', answer: '410 Gone' };

const NONE = { list: async () => [], retry: async () => 0, drop: async () => 0 };

/** One alert raised for the channel `desk`, whose other side answers as the test wants. */
async function raised(answer: Sent, others: Record<string, object> = {}) {
  const scene = deliveryScene({ desk: {}, ...others });
  scene.answers.set('desk', () => answer);
  await scene.raise(alertOn());
  return { ...scene, letters: deadLettersOf({ ...scene.services, deadLetters: NONE }) };
}

/** Seconds until the next attempt, attempt after attempt, each made at its time. */
async function pauses(scene: Awaited<ReturnType<typeof raised>>): Promise<number[]> {
  const found: number[] = [];
  for (;;) {
    const [attempt] = await scene.deliver();
    if (attempt?.handled.kind !== 'again') return found;
    found.push(attempt.handled.seconds);
    scene.pass(attempt.handled.seconds);
  }
}

test('deliverNotification() tries ten times after the schedule of Standard Webhooks, then it is a dead letter', async () => {
  const scene = await raised(LATER);
  expect(await pauses(scene)).toEqual([5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]);
  expect(await scene.letters.list()).toMatchObject([
    { attempts: 10, error: '503', message: { channelId: 'desk' } },
  ]);
  expect(await scene.deliver()).toEqual([]);
});

test('deliverNotification() waits for as long as the other side asks, when that is longer', async () => {
  const scene = await raised({ ...LATER, seconds: 900 });
  expect((await pauses(scene)).slice(0, 4)).toEqual([900, 900, 1800, 7200]);
});

test('deliverNotification() sends nothing before its time and counts no attempt for that', async () => {
  const scene = await raised(LATER);
  await scene.deliver();
  scene.answers.delete('desk');
  scene.pass(3);
  expect(await scene.deliver()).toEqual([
    { handled: { kind: 'again', seconds: 2, why: '503' }, delivery: null },
  ]);
  expect(scene.got('desk')).toEqual([]);
  scene.pass(2);
  expect(await scene.deliver()).toMatchObject([
    { delivery: { state: 'delivered', attempts: 2, nextTry: null } },
  ]);
});

test('deliverNotification() gives up at once what was refused; a retry starts anew with the same id', async () => {
  const scene = await raised({ kind: 'refused', answer: '550 no such user' });
  await scene.deliver();
  const [letter] = await scene.letters.list();
  expect(letter).toMatchObject({ attempts: 1, error: '550 no such user' });
  scene.answers.delete('desk');
  expect(await scene.letters.retry(['desk:unknown', 'nonsense', '12'])).toBe(0);
  expect(await scene.letters.retry([letter?.id ?? ''])).toBe(1);
  expect(await scene.deliver()).toMatchObject([{ delivery: { state: 'delivered', attempts: 1 } }]);
  expect(await scene.letters.list()).toEqual([]);
  expect(await scene.letters.retry()).toBe(0);
});

test('a dead letter that was being retried when the process was killed is still one', async () => {
  const scene = await raised({ kind: 'refused', answer: '550' });
  await scene.deliver();
  scene.answers.delete('desk');
  scene.store.failAt(1, 'after');
  await expect(scene.letters.retry()).rejects.toThrow();
  scene.store.heal();
  expect(await scene.letters.list()).toHaveLength(1);
  expect(await scene.letters.retry()).toBe(1);
  await scene.deliver();
  expect(scene.got('desk')).toHaveLength(1);
});

test('a dropped dead letter is not tried again, and the delivery says so', async () => {
  const scene = await raised({ kind: 'refused', answer: '550' });
  await scene.deliver();
  const [letter] = await scene.letters.list();
  expect(await scene.letters.drop([letter?.id ?? ''])).toBe(1);
  expect(await scene.letters.list()).toEqual([]);
  expect(await scene.letters.retry()).toBe(0);
  expect(scene.store.all().map(({ data }) => data.state)).toContain('dropped');
});

test('a channel whose other side is gone is disabled: the operator is told by the others, once, and alerts wait', async () => {
  const scene = await raised(GONE, { mail: {} });
  await scene.raise(alertOn({ id: 'b', articleId: 'b' }));
  await scene.deliver();
  await scene.deliver();
  expect(await whyDisabled(scene.services, scene.id('desk'))).toMatchObject({ why: '410 Gone' });
  expect(
    scene
      .got('mail')
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(['article', 'article', 'notice']);
  expect(scene.store.sent.size).toBe(0);
  await sendDueDigests(scene.services);
  expect(scene.store.sent.size).toBe(0);

  scene.answers.delete('desk');
  expect(await enableChannel(scene.services, scene.id('desk'))).toBe(2);
  await scene.deliver();
  expect(scene.got('desk').map(({ alerts }) => alerts)).toEqual([['alert-1'], ['b']]);
  expect(await enableChannel(scene.services, scene.id('desk'))).toBe(0);
});

test('a channel that is gone again after it was enabled is told of again', async () => {
  const scene = await raised(GONE, { mail: {} });
  await scene.deliver();
  await enableChannel(scene.services, scene.id('desk'));
  scene.pass(60);
  await scene.deliver();
  await scene.deliver();
  expect(scene.got('mail').filter(({ kind }) => kind === 'notice')).toHaveLength(2);
});

test('killed at any write while a channel is disabled and enabled, nothing is lost and the operator is told', async () => {
  const scene = await raised(GONE, { mail: {} });
  const deliver = async () => {
    await scene.deliver();
  };
  expect(await scene.killEverywhere(deliver)).toBeGreaterThan(5);
  await scene.deliver();
  expect(scene.got('mail').filter(({ kind }) => kind === 'notice')).toHaveLength(1);
  scene.answers.delete('desk');
  await scene.killEverywhere(async () => {
    await enableChannel(scene.services, scene.id('desk'));
  });
  // Where `enable` was killed, the next tick does the rest.
  await sendDueDigests(scene.services);
  await scene.deliver();
  expect(scene.got('desk')).toEqual([{ kind: 'article', alerts: ['alert-1'] }]);
});

test('raiseNotice() tells every channel but the one left out, and one key once', async () => {
  const scene = deliveryScene({ desk: {}, mail: {} });
  const notice = {
    type: 'test' as const,
    subject: 'A test',
    text: 'Nothing is the matter.',
    data: {},
    key: 'one',
  };
  await raiseNotice(scene.services, notice, { except: scene.id('mail') });
  await scene.deliver();
  scene.pass(10);
  await raiseNotice(scene.services, notice, { except: scene.id('mail') });
  await scene.deliver();
  expect(scene.got('desk')).toEqual([{ kind: 'notice', alerts: [] }]);
  expect(scene.got('mail')).toEqual([]);
});
