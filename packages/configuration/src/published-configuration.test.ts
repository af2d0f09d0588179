import { createHash } from 'node:crypto';
import type { Item, ItemTable, NewItem } from '@claimwire/core';
import { expect, test } from 'vitest';
import { publishConfiguration, publishedConfiguration } from './published-configuration.ts';

/** A table of one item that counts what is written. */
function scene() {
  const state: { item?: Item; writes: number } = { writes: 0 };
  const write = (item: NewItem, revision: number) => {
    state.writes += 1;
    state.item = { ...item, revision };
    return true;
  };
  const table = {
    get: async () => state.item,
    putIfAbsent: async (item: NewItem) => state.item === undefined && write(item, 1),
    replace: async (item: NewItem, revision: number) =>
      state.item?.revision === revision && write(item, revision + 1),
  } as Partial<ItemTable> as ItemTable;
  const digest = (text: string) => createHash('sha256').update(text).digest('hex');
  return { services: { table, digest }, state };
}

test('what was published is read back, and written again only when it changed', async () => {
  const { services, state } = scene();
  expect(await publishedConfiguration(services)).toBeUndefined();
  for (const text of ['feeds: []\n', 'feeds: []\n', 'watch: ["Die Brücke – geschlossen."]\n']) {
    await publishConfiguration(services, text);
    expect(await publishedConfiguration(services)).toBe(text);
  }
  expect(state.writes).toBe(2);
});

test('thousands of feeds fit into one item', async () => {
  const { services, state } = scene();
  const feeds = Array.from(
    { length: 5000 },
    (_, n) =>
      `  - url: https://outlet-${n}.example/news/section-${n * 7}/rss.xml\n    name: Outlet number ${n}\n`,
  );
  await publishConfiguration(services, `feeds:\n${feeds.join('')}`);
  // DynamoDB holds 400 KB in an item.
  expect(JSON.stringify(state.item).length).toBeLessThan(300_000);
});
