import {
  type Analysed,
  analyseArticle,
  type Delivery,
  deliverNotification,
  type FeedId,
  type Handled,
  type Message,
  type Polled,
  pollFeed,
} from '@claimwire/core';
import type { LocalServices } from '../with-services.ts';

/** What happened, for whoever shows it. */
export type WorkEvent =
  | { readonly kind: 'polled'; readonly feedId: FeedId; readonly polled: Polled }
  | { readonly kind: 'analysed'; readonly analysed: Analysed }
  | { readonly kind: 'delivered'; readonly delivery: Delivery }
  /** Handling it failed in a way that nobody foresaw; `attempts` says how often by now. */
  | { readonly kind: 'failed'; readonly message: Message; readonly why: string; readonly givenUp: boolean };

/** What handling a message came to, and what there is to show of it. */
export interface HandledMessage {
  readonly handled: Handled;
  readonly event: WorkEvent | null;
}

export type HandleMessage = (message: Message) => Promise<HandledMessage>;

/** Hands a message to the use case that it is for. */
export async function handleMessage(services: LocalServices, message: Message): Promise<HandledMessage> {
  const done: Handled = { kind: 'done' };
  switch (message.kind) {
    case 'poll': {
      const polled = await pollFeed(services, message.feedId, message.push);
      return { handled: done, event: { kind: 'polled', feedId: message.feedId, polled } };
    }
    case 'analyse': {
      const analysed = await analyseArticle({ ...services, analysis: await services.analysis() }, message);
      return { handled: done, event: { kind: 'analysed', analysed } };
    }
    case 'notify': {
      const { handled, delivery } = await deliverNotification(services, message);
      return { handled, event: delivery && { kind: 'delivered', delivery } };
    }
  }
}
