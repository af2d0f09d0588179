/**
 * Polls every feed of the configuration here, as the poller does that works beside an analyzer: nothing is read or
 * compared. For `npm run bench -- feeds`, in a process of its own.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { openData } from '@claimwire/adapters-local';
import { askForDueFeeds, Configuration, pollFeed } from '@claimwire/core';
import { createFeedReader } from '@claimwire/feeds';

// As the program does before it analyses.
setFlagsFromString('--semi-space-growth-factor=1');

const clock = () => new Date();
const { close, ...store } = openData('.poller', { clock });
const services = {
  configuration: Configuration.parse(JSON.parse(readFileSync('claimwire.yaml', 'utf8'))),
  ...store,
  digest: (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32),
  clock,
  random: Math.random,
  reader: createFeedReader({ allowPrivate: true, version: 'bench', clock }),
};

/** As `claimwire watch` does: so many at a time. */
const AT_ONCE = 12;

await askForDueFeeds(services, { all: true });
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (;;) {
      const [lease] = await store.queue.receive(['poll'], { limit: 1, visibilitySeconds: 600 });
      if (!lease) return;
      if (lease.message.kind === 'poll') await pollFeed(services, lease.message.feedId);
      await store.queue.settle(lease.receipt);
    }
  }),
);
close();
