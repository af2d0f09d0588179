import { deliverNotification, type Handled, type Message } from '@claimwire/core';
import type { Telemetry } from '@claimwire/lambda-runtime';

/** Makes one attempt at the delivery of one message. When to try again, and when to give up, core decides. */
export async function deliver(
  services: Parameters<typeof deliverNotification>[0],
  telemetry: Pick<Telemetry, 'info' | 'warn' | 'count'>,
  message: Message,
): Promise<Handled> {
  if (message.kind !== 'notify') throw new Error(`Cannot deliver by a message of the kind "${message.kind}"`);
  const { notificationId, channelId } = message;
  const { handled, delivery } = await deliverNotification(services, message);
  if (delivery === null) {
    telemetry.info('nothing to deliver', { notificationId, channelId });
    return handled;
  }
  const { state, attempts, answer } = delivery;
  const facts = { notificationId, channelId, state, attempts, answer };
  if (state === 'delivered') {
    telemetry.count('Delivered');
    telemetry.info('delivered', facts);
  } else {
    telemetry.count('DeliveriesFailed');
    telemetry.warn('not delivered', facts);
  }
  return handled;
}
