import { markFailed } from './mark-failed.ts';
import type { Message } from './message.ts';
import { markPollFailed } from './poll-feed.ts';

/** Notes that a message was given up on the article or the feed that it is about. `why` is one line. */
export async function giveUp(
  services: Parameters<typeof markPollFailed>[0] & Parameters<typeof markFailed>[0],
  message: Message,
  why: string,
): Promise<void> {
  switch (message.kind) {
    case 'analyse':
      await markFailed(services, { ...message, why });
      return;
    case 'poll':
      await markPollFailed(services, { ...message, why });
      return;
    case 'notify':
      // Its delivery says already how it stands.
      return;
  }
}
