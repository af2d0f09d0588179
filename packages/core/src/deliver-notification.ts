import { Alert, Delivery, Notification } from './alert.ts';
import type { Dispatch, Sent } from './channel.ts';
import { bySeriousness } from './choose-alerts.ts';
import type { ChannelId, NotificationId } from './id.ts';
import { toInstant } from './instant.ts';
import { items } from './items.ts';
import { keys } from './keys.ts';
import type { Handled } from './message.ts';
import type { Services } from './services.ts';
import { load, loadAll } from './stored.ts';

type Needs = Pick<Services, 'table' | 'channels' | 'clock' | 'random'>;

/** Pauses between attempts in seconds, after Standard Webhooks 1.0, "Retry schedule". */
const SCHEDULE = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;

export interface Attempt {
  readonly handled: Handled;
  /** Null when there was nothing to send: delivered before, or its channel is no longer configured. */
  readonly delivery: Delivery | null;
}

/**
 * Makes one attempt to deliver one notification by one channel, and records what came of it. At least once: a crash
 * after sending and before recording sends it again, with the same id.
 */
export async function deliverNotification(
  services: Needs,
  { notificationId, channelId }: { notificationId: NotificationId; channelId: ChannelId },
): Promise<Attempt> {
  const { table, channels } = services;
  const channel = channels.get(channelId);
  const notification = await load(table, keys.notification(notificationId), Notification);
  const earlier = await load(table, keys.delivery(notificationId, channelId), Delivery);
  const settled = earlier !== undefined && earlier.value.state !== 'failing';
  if (!channel || !notification || settled) return { handled: { kind: 'done' }, delivery: null };

  const sent = await channel.send(await toDispatch(table, notification.value));

  const attempts = (earlier?.value.attempts ?? 0) + 1;
  const pause = pauseAfter(services, sent, attempts);
  const delivery: Delivery = {
    notificationId,
    channelId,
    state: sent.kind === 'delivered' ? 'delivered' : pause === null ? 'dead' : 'failing',
    attempts,
    answer: sent.answer,
    at: toInstant(services.clock()),
    nextTry: null,
  };
  const item = items.delivery(delivery);
  await (earlier ? table.replace(item, earlier.revision) : table.putIfAbsent(item));
  return {
    handled: pause === null ? { kind: 'done' } : { kind: 'again', seconds: pause, why: sent.answer },
    delivery,
  };
}

async function toDispatch(table: Needs['table'], notification: Notification): Promise<Dispatch> {
  if (notification.kind === 'notice') return { kind: 'notice', notification };
  const alerts = await loadAll(table, notification.alertIds.map(keys.alert), Alert);
  const [first, ...rest] = alerts.sort(bySeriousness);
  if (!first)
    throw new Error(`Cannot deliver notification "${notification.id}": its alerts are not in the table`);
  return { kind: 'alerts', notification, alerts: [first, ...rest] };
}

/** Seconds until the next attempt, with up to a tenth of jitter so that many do not come back at once; null for no more. */
function pauseAfter({ random }: Needs, sent: Sent, attempts: number): number | null {
  const pause = SCHEDULE[attempts - 1];
  if (sent.kind !== 'again' || pause === undefined) return null;
  return Math.max(sent.seconds ?? 0, Math.round(pause * (1 + random() / 10)));
}
