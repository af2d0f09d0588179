import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openData } from '@claimwire/adapters-local';
import { Configuration, feedIdOf, keys, pollFeed, renewSubscriptions, Subscription } from '@claimwire/core';
import { createFeedReader, createWebSub } from '@claimwire/feeds';
import { expect, onTestFinished } from 'vitest';
import type { LocalServices } from '../with-services.ts';
import { listenForHubs } from '../worker/listen-for-hubs.ts';
import { startHub } from './hub.ts';

/** How the hub knows the feed. */
export const TOPIC = 'https://news.example/feed';

/** The feed, with items of these titles. */
export const rss = (hub: string, ...titles: string[]) =>
  `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Harbour Post</title>
   <atom:link rel="hub" href="${hub}"/><atom:link rel="self" href="${TOPIC}"/>
   ${titles.map((title) => `<item><title>${title}</title><guid>${title}</guid></item>`).join('')}</channel></rss>`;

/** A data folder, a feed that names a hub, the hub, and a door for it. */
export async function hubScene(lease?: number) {
  const folder = mkdtempSync(join(tmpdir(), 'claimwire-hubs-'));
  let now = Date.parse('2026-05-04T10:00:00Z');
  const clock = () => new Date(now);
  const store = openData(folder, { clock });
  const hub = await startHub(lease === undefined ? {} : { lease });
  const site = createServer((_, answer) => answer.end(rss(hub.url, 'first'))).listen(0, '127.0.0.1');
  await new Promise((resolve) => site.once('listening', resolve));
  const address = site.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/feed`;
  const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);
  const line = { allowPrivate: true, version: '0', limits: { pause: { shortestMs: 0, longestMs: 0 } } };
  const services = {
    configuration: Configuration.parse({ feeds: [{ url }] }),
    ...store,
    digest,
    clock,
    random: () => 0,
    reader: createFeedReader({ ...line, clock }),
  } as unknown as LocalServices;
  const door = await listenForHubs(
    { ...services, websub: createWebSub({ ...line, callback: '' }) },
    '127.0.0.1:0',
  );
  const withHub: LocalServices = {
    ...services,
    websub: createWebSub({ ...line, callback: `http://${door.address}/behind/a/proxy/` }),
  };
  onTestFinished(async () => {
    await Promise.all([door.close(), hub.close(), new Promise((closed) => site.close(closed))]);
    store.close();
    rmSync(folder, { recursive: true });
  });
  const id = feedIdOf(digest, url);
  return {
    hub,
    door,
    id,
    services: withHub,
    pass: (milliseconds: number) => (now += milliseconds),
    subscription: async () => {
      const item = await store.table.get(keys.subscription(id));
      return item && Subscription.parse(item.data);
    },
    /** Polls what hubs have put into the queue. */
    takePushes: async () => {
      const taken = [];
      for (const { message, receipt } of await store.queue.receive(['poll'], {
        limit: 10,
        visibilitySeconds: 60,
      })) {
        if (message.kind === 'poll') taken.push(await pollFeed(withHub, message.feedId, message.push));
        await store.queue.settle(receipt);
      }
      return taken;
    },
  };
}

/** A feed polled once and subscribed to at its hub. */
export async function subscribed(lease?: number) {
  const all = await hubScene(lease);
  await pollFeed(all.services, all.id);
  await renewSubscriptions(all.services);
  await expect.poll(() => all.hub.log).toHaveLength(1);
  return all;
}
