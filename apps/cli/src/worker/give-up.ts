import { type Message, markFailed, markPollFailed } from '@claimwire/core';
import type { LocalServices } from '../with-services.ts';

/** Notes that a message was given up on the article or the feed that it is about. */
export async function giveUp(services: LocalServices, message: Message, why: string): Promise<void> {
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
