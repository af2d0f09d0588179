import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openData } from '@claimwire/adapters-local';
import { askForDueFeeds, Configuration, feedIdOf, giveUp, knownFeeds } from '@claimwire/core';
import { createFeedReader } from '@claimwire/feeds';
import { expect, onTestFinished, test } from 'vitest';
import type { LocalServices } from '../with-services.ts';

test('giveUp() lets a feed wait whose poll was given up, and says why', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimwire-give-up-'));
  const clock = () => new Date('2025-05-06T12:00:00Z');
  const { table, queue, close } = openData(folder, { clock });
  onTestFinished(() => {
    close();
    rmSync(folder, { recursive: true });
  });
  const url = 'https://outlet.example/rss';
  const digest = (text: string) => createHash('sha256').update(text).digest('hex');
  const services = {
    configuration: Configuration.parse({ feeds: [{ url }] }),
    table,
    queue,
    digest,
    clock,
    random: () => 0,
    reader: createFeedReader({ allowPrivate: false, version: '0' }),
  } as unknown as LocalServices;
  expect(await askForDueFeeds(services, { all: false })).toHaveLength(1);
  await giveUp(services, { kind: 'poll', feedId: feedIdOf(digest, url) }, 'the parser stumbled');
  expect(await knownFeeds(services)).toMatchObject([
    { state: { failures: 1, lastError: 'the parser stumbled', gone: false } },
  ]);
  expect(await askForDueFeeds(services, { all: false })).toEqual([]);
});
