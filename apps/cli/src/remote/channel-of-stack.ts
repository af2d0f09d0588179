import { askForDelivery, type Channel, type ChannelId, Delivery, keys, type Sent } from '@claimwire/core';
import type { App } from '../app.ts';
import type { Desk } from './desk.ts';

/** A cold start, the mail server's answer, and some. */
const PATIENCE_SECONDS = 60;

/** A channel of a stack, for a test of it: the stack's own notifier sends, and what it says is waited for. */
export function channelOfStack(desk: Desk, id: ChannelId, { sleep, stopSignal }: App): Channel {
  return {
    async send({ notification }): Promise<Sent> {
      await askForDelivery(desk, notification, [id]);
      for (let second = 0; second < PATIENCE_SECONDS && !stopSignal().aborted; second += 1) {
        const item = await desk.table.get(keys.delivery(notification.id, id), { consistent: true });
        if (item) return answerOf(Delivery.parse(item.data));
        await sleep(1000, stopSignal());
      }
      const answer = 'the stack has not tried it yet; see its log, and "claimwire channels list"';
      return { kind: 'again', answer, seconds: null };
    },
  };
}

function answerOf({ state, answer }: Delivery): Sent {
  if (state === 'delivered') return { kind: 'delivered', answer };
  return state === 'failing' ? { kind: 'again', answer, seconds: null } : { kind: 'refused', answer };
}
