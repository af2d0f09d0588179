import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { type Data, openData } from '@claimwire/adapters-local';
import type { Item } from '@claimwire/core';
import { afterEach, expect, test } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

const WRITER = fileURLToPath(new URL('./data-writer.ts', import.meta.url));
const clock = () => new Date();
const folder = temporaryFolder();
afterEach(() => folder.remove());

/** Lets the writer run until it has acknowledged so many numbers, and kills it. Answers all that it acknowledged. */
async function runAndKill(first: number, enough: number): Promise<readonly number[]> {
  const child = spawn(process.execPath, [WRITER, folder.path, `${first}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const ended = once(child, 'close');
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
    // More numbers are under way at that moment, each at another of its steps.
    if (said.split('\n').length > enough) child.kill('SIGKILL');
  });
  expect(await ended).toEqual([null, 'SIGKILL']);
  return said.split('\n').slice(0, -1).map(Number);
}

async function everything(data: Data): Promise<readonly Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await data.table.list('all', cursor === undefined ? {} : { cursor });
    items.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return items;
}

test('a killed process loses nothing that was answered, and leaves nothing half-written', {
  timeout: 60_000,
}, async () => {
  const acknowledged: number[] = [];
  let next = 0;
  for (const enough of [1, 2, 4, 7, 11, 16, 25, 40]) {
    acknowledged.push(...(await runAndKill(next, enough)));

    // The lock died with its holder; the very next process gets the folder.
    const data = openData(folder.path, { clock });
    const items = await everything(data);
    const stored = new Map(items.map((item) => [Number(item.sk), item]));
    for (const n of acknowledged) expect(stored.get(n)).toMatchObject({ revision: 2, data: { done: true } });
    for (const { data: facts } of items) {
      const body = await data.blobs.get(String(facts.key));
      expect(body?.length).toBe(facts.size);
    }
    for (const name of readdirSync(join(folder.path, 'blobs', 'raw'))) {
      const digest = createHash('sha256')
        .update(readFileSync(join(folder.path, 'blobs', 'raw', name)))
        .digest('hex');
      expect(digest).toBe(name);
    }
    expect((await data.queue.counts()).poll.leased).toBe(0);
    next = Math.max(-1, ...stored.keys()) + 5;
    data.close();
  }
  expect(acknowledged.length).toBeGreaterThan(100);

  const data = openData(folder.path, { clock });
  const settled = await data.table.batchGet(acknowledged.map((n) => ({ pk: 'SETTLED', sk: `${n}` })));
  const queued = await data.queue.receive(['poll'], { limit: 100_000, visibilitySeconds: 60 });
  const found = new Set(settled.map(({ sk }) => sk));
  for (const { message } of queued) if (message.kind === 'poll') found.add(message.feedId);
  expect(acknowledged.filter((n) => !found.has(`${n}`))).toEqual([]);
  data.close();
  const database = new DatabaseSync(join(folder.path, 'claimwire.db'));
  expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  database.close();
});
