import { Configuration, isPushed, knownFeeds, pollFeed, renewSubscriptions } from '@claimwire/core';
import { expect, test } from 'vitest';
import { capturedApp } from '../testing/captured-app.ts';
import type { Hub } from '../testing/hub.ts';
import { hubScene, rss, subscribed, TOPIC } from '../testing/hub-scene.ts';
import { openHubDoor } from './open-hub-door.ts';

const HOUR = 3_600_000;

const secretAt = (hub: Hub) => hub.subscribers(TOPIC)[0]?.secret ?? '';

test('a feed that names a hub is subscribed to there, and polled slowly from then on', async () => {
  const { hub, services, id, subscription } = await subscribed();
  expect(hub.log).toEqual([`subscribe ${TOPIC}: verified`]);
  expect(await subscription()).toMatchObject({ state: 'active', leaseUntil: '2026-05-04T11:00:00.000Z' });
  expect(await isPushed(services, id)).toBe(true);
  await pollFeed(services, id);
  expect((await knownFeeds(services))[0]?.state?.nextPoll).toBe('2026-05-04T16:00:00.000Z');
});

test('what the hub pushes is kept like what is polled, and once', async () => {
  const { hub, door, takePushes } = await subscribed();
  const knock = door.knock();
  expect(await hub.push(TOPIC, rss(hub.url, 'first', 'second'))).toEqual([202]);
  expect(knock.aborted).toBe(true);
  expect(door.knock().aborted).toBe(false);
  expect(await takePushes()).toMatchObject([{ kind: 'polled', fresh: 1 }]);
  await hub.push(TOPIC, rss(hub.url, 'first', 'second'));
  expect(await takePushes()).toMatchObject([{ kind: 'polled', fresh: 0 }]);
});

test('what is not signed with the secret is taken and dropped', async () => {
  const { hub, takePushes } = await subscribed();
  expect(await hub.push(TOPIC, rss(hub.url, 'forged'), { secret: null })).toEqual([202]);
  expect(await hub.push(TOPIC, rss(hub.url, 'forged'), { secret: 'guessed' })).toEqual([202]);
  expect(await takePushes()).toEqual([]);
});

test('a lease is renewed before it ends, with the secret that it had', async () => {
  const { hub, services, pass, subscription } = await subscribed(10 * 3600);
  const secret = secretAt(hub);
  pass(7 * HOUR);
  await renewSubscriptions(services);
  expect(hub.log).toHaveLength(1);
  pass(HOUR);
  await renewSubscriptions(services);
  await expect.poll(() => hub.log).toHaveLength(2);
  expect(await subscription()).toMatchObject({ state: 'active', leaseUntil: '2026-05-05T04:00:00.000Z' });
  expect(secretAt(hub)).toBe(secret);
});

test('a lease that ran out means polling as before', async () => {
  const { services, id, pass } = await subscribed();
  pass(2 * HOUR);
  expect(await isPushed(services, id)).toBe(false);
});

test('a feed that is no longer followed is given back to its hub', async () => {
  const { hub, services, subscription } = await subscribed();
  const empty = { ...services, configuration: Configuration.parse({}) };
  await renewSubscriptions(empty);
  await expect
    .poll(() => hub.log)
    .toEqual([`subscribe ${TOPIC}: verified`, `unsubscribe ${TOPIC}: verified`]);
  expect(hub.subscribers(TOPIC)).toEqual([]);
  expect(await subscription()).toBeUndefined();
});

test('the door opens to nobody who does not know the key of a subscription', async () => {
  const { hub, door, id, subscription } = await subscribed();
  const { key } = (await subscription()) ?? { key: '' };
  const call = async (query: Record<string, string>, init?: RequestInit, feed: string = id) =>
    (await fetch(`http://${door.address}/${feed}?${new URLSearchParams(query)}`, init)).status;
  const intent = { 'hub.topic': TOPIC, 'hub.challenge': 'c', 'hub.lease_seconds': '60' };
  expect(await call({ ...intent, 'hub.mode': 'subscribe', key: 'guessed' })).toBe(404);
  expect(await call({ ...intent, 'hub.mode': 'subscribe', key }, {}, 'another')).toBe(404);
  expect(await call({ ...intent, 'hub.mode': 'subscribe', 'hub.topic': 'https://x.example/', key })).toBe(
    404,
  );
  // Nobody has asked to end it.
  expect(await call({ ...intent, 'hub.mode': 'unsubscribe', key })).toBe(404);
  expect(await call({ ...intent, 'hub.mode': 'something', key })).toBe(404);
  expect(await call({ key }, { method: 'PUT' })).toBe(405);
  expect(await call({ key }, { method: 'POST', body: 'x'.repeat(5_000_000) })).toBe(413);
  expect(hub.subscribers(TOPIC)).toHaveLength(1);
  expect(await subscription()).toMatchObject({ state: 'active' });
});

test('a hub that refuses is asked again a day later, and the feed is polled meanwhile', async () => {
  const { services, door, id, pass, hub, subscription } = await subscribed();
  const { key } = (await subscription()) ?? { key: '' };
  const query = new URLSearchParams({
    'hub.mode': 'denied',
    'hub.topic': TOPIC,
    'hub.reason': 'closed',
    key,
  });
  expect((await fetch(`http://${door.address}/${id}?${query}`)).status).toBe(200);
  expect(await subscription()).toMatchObject({ state: 'refused', why: 'the hub refused: closed' });
  expect(await isPushed(services, id)).toBe(false);
  pass(24 * HOUR);
  await renewSubscriptions(services);
  await expect.poll(() => hub.log).toHaveLength(2);
  expect(await subscription()).toMatchObject({ state: 'active', why: null });
});

test('a hub that cannot be reached is asked again, ever more rarely', async () => {
  const { hub, services, id, pass, subscription } = await hubScene();
  await pollFeed(services, id);
  await hub.close();
  const asked: string[] = [];
  for (let hour = 0; hour < 8; hour += 1) {
    await renewSubscriptions(services);
    const { nextAsk = '', why } = (await subscription()) ?? {};
    expect(why).toBe('the server refuses connections');
    if (asked.at(-1) !== nextAsk) asked.push(nextAsk);
    pass(HOUR);
  }
  expect(asked.map((time) => time.slice(11, 16))).toEqual(['11:00', '13:00', '17:00', '01:00']);
});

test('openHubDoor() wants both addresses or none, and says why it cannot listen', async () => {
  const { services, door } = await hubScene();
  const { session } = capturedApp({ createWebSub: async () => services.websub as never });
  const open = (websub: { callback?: string; listen?: string }) => openHubDoor(session, services, websub);
  expect(await open({})).toMatchObject({ kind: 'none' });
  expect(await open({ callback: 'https://us.example/' })).toEqual({
    kind: 'failed',
    why: 'Cannot listen for hubs: where to listen (--listen) is missing',
  });
  expect(await open({ listen: '127.0.0.1:0' })).toMatchObject({ kind: 'failed' });
  expect(await open({ callback: 'https://us.example/', listen: door.address })).toEqual({
    kind: 'failed',
    why: `Cannot listen for hubs at "${door.address}": something else listens there`,
  });
});
