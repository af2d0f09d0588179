import type { Notification } from './alert.ts';
import type { ChannelId } from './id.ts';
import { items } from './items.ts';
import type { Services } from './services.ts';

/** Stores a notification and asks for its delivery by these channels. Doing it again changes nothing. */
export async function askForDelivery(
  { table, queue }: Pick<Services, 'table' | 'queue'>,
  notification: Notification,
  channelIds: readonly ChannelId[],
): Promise<void> {
  await table.putIfAbsent(items.notification(notification));
  const { id: notificationId } = notification;
  await queue.send(
    channelIds.map((channelId) => ({
      message: { kind: 'notify', notificationId, channelId },
      key: `notify#${notificationId}#${channelId}`,
      group: channelId,
    })),
  );
}
