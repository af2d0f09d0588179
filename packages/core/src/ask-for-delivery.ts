import type { Notification } from './alert.ts';
import type { ChannelId, NotificationId } from './id.ts';
import { items } from './items.ts';
import type { Outgoing } from './message.ts';
import type { Services } from './services.ts';

/** Stores a notification and asks for its delivery by these channels. Doing it again changes nothing. */
export async function askForDelivery(
  { table, queue }: Pick<Services, 'table' | 'queue'>,
  notification: Notification,
  channelIds: readonly ChannelId[],
): Promise<void> {
  await table.putIfAbsent(items.notification(notification));
  await queue.send(channelIds.map((channelId) => notifyMessage(notification.id, channelId)));
}

/** Asks for the delivery of a stored notification by a channel. Each is its own group: none holds up the others. */
export function notifyMessage(notificationId: NotificationId, channelId: ChannelId): Outgoing {
  return {
    message: { kind: 'notify', notificationId, channelId },
    key: `notify#${notificationId}#${channelId}`,
    group: channelId,
  };
}
