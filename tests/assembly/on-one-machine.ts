import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { openData } from '@claimwire/adapters-local';
import { createChannels } from '@claimwire/alerts';
import { createAnalysis } from '@claimwire/analysis';
import { parseConfiguration } from '@claimwire/configuration';
import {
  analyseArticle,
  askForDueFeeds,
  deliverNotification,
  type ItemTable,
  type Message,
  pollFeed,
} from '@claimwire/core';
import { createFeedReader } from '@claimwire/feeds';

/** claimwire on one machine, for comparison. */
export interface OneMachine {
  readonly table: ItemTable;
  /** One tick at this moment, and all that comes of it. */
  round(now: Date): Promise<void>;
  close(): Promise<void>;
}

/** All outlets of the newsroom stand on one host. */
const NO_PAUSE = { shortestMs: 0, longestMs: 0 };

export function onOneMachine(configurationText: string, folder: string): OneMachine {
  const parsed = parseConfiguration(configurationText, 'claimwire.yaml', { kind: 'machine', env: {} });
  if (parsed.kind === 'refused') throw new Error(parsed.problems.join('\n'));
  const { configuration } = parsed;
  let moment = 0;
  let start = Date.now();
  const clock = () => new Date(moment + Date.now() - start);
  const data = openData(folder, { clock, survives: 'kill' });
  const services = {
    configuration,
    ...data,
    reader: createFeedReader({ allowPrivate: true, clock, version: '0.0.0', limits: { pause: NO_PAUSE } }),
    analysis: createAnalysis({ aliases: configuration.aliases }),
    channels: createChannels(configuration, { clock }),
    clock,
    random: Math.random,
    digest: (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32),
  };
  const handle = (message: Message) => {
    switch (message.kind) {
      case 'poll':
        return pollFeed(services, message.feedId, message.push);
      case 'analyse':
        return analyseArticle(services, message);
      case 'notify':
        return deliverNotification(services, message);
    }
  };
  return {
    table: data.table,
    async round(now) {
      moment = now.getTime();
      start = Date.now();
      await askForDueFeeds(services, { all: false });
      for (const kind of ['poll', 'analyse', 'notify'] as const) {
        for (;;) {
          const [lease] = await data.queue.receive([kind], { limit: 1, visibilitySeconds: 3600 });
          if (!lease) break;
          await handle(lease.message);
          await data.queue.settle(lease.receipt);
        }
      }
    },
    async close() {
      data.close();
      await rm(folder, { recursive: true });
    },
  };
}
