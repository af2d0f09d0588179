import { type Handled, type Message, pollFeed } from '@claimwire/core';
import type { Telemetry } from '@claimwire/lambda-runtime';

/** Polls the feed of one message. That a feed cannot be had is no failure of the handling: its state says so. */
export async function poll(
  services: Parameters<typeof pollFeed>[0],
  telemetry: Pick<Telemetry, 'info' | 'warn' | 'count'>,
  message: Message,
): Promise<Handled> {
  if (message.kind !== 'poll') throw new Error(`Cannot poll by a message of the kind "${message.kind}"`);
  const { feedId, push } = message;
  const polled = await pollFeed(services, feedId, push);
  switch (polled.kind) {
    case 'polled': {
      const { items, fresh, changed } = polled;
      telemetry.count('FeedsPolled');
      telemetry.count('ArticlesKept', fresh + changed);
      telemetry.info('polled', { feedId, items, fresh, changed });
      break;
    }
    case 'unchanged':
      telemetry.count('FeedsPolled');
      telemetry.info('nothing new', { feedId });
      break;
    case 'failed': {
      const { name, why, gone, nextPoll } = polled;
      telemetry.count('FeedsFailed');
      telemetry.warn('feed failed', { feedId, name, why, gone, nextPoll });
      break;
    }
    case 'unknown':
      telemetry.info('feed is not configured any more', { feedId });
  }
  return { kind: 'done' };
}
