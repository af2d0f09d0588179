import { Alert, Delivery, Notification } from './alert.ts';
import type { Dispatch, Sent } from './channel.ts';
import { bySeriousness } from './choose-alerts.ts';
import { disableChannel, tellOfDisabled, whyDisabled } from './disable-channel.ts';
import type { ChannelId, NotificationId } from './id.ts';
import { momentText, toInstant } from './instant.ts';
import { items } from './items.ts';
import { keys } from './keys.ts';
import type { Handled } from './message.ts';
import type { Services } from './services.ts';
import { load, loadAll, type Stored } from './stored.ts';

type Needs = Pick<Services, 'table' | 'queue' | 'channels' | 'configuration' | 'clock' | 'random' | 'digest'>;

interface Wanted {
  readonly notificationId: NotificationId;
  readonly channelId: ChannelId;
}

/** Pauses between attempts in seconds, after Standard Webhooks 1.0, "Retry schedule". */
const SCHEDULE = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;

export interface Attempt {
  readonly handled: Handled;
  /** Null when nothing was tried: settled before, not due yet, or its channel is no longer configured. */
  readonly delivery: Delivery | null;
}

/**
 * Makes one attempt to deliver one notification by one channel, and records what came of it. At least once: a crash
 * after sending and before recording sends it again, with the same id. Handed out before its time it is not sent, so a
 * queue that cannot wait for long may hand it out as often as it likes.
 */
export async function deliverNotification(services: Needs, wanted: Wanted): Promise<Attempt> {
  const { table, channels, clock } = services;
  const { notificationId, channelId } = wanted;
  const [notification, earlier, disabled] = await Promise.all([
    load(table, keys.notification(notificationId), Notification),
    load(table, keys.delivery(notificationId, channelId), Delivery),
    whyDisabled(services, channelId),
  ]);
  const channel = channels.get(channelId);
  const isSettled = earlier && ['delivered', 'dead', 'dropped'].includes(earlier.value.state);
  if (!channel || !notification || isSettled) return { handled: { kind: 'done' }, delivery: null };
  if (disabled) {
    await tellOfDisabled(services, channelId);
    const why = `not sent: the channel is disabled since ${momentText(disabled.at)}: ${disabled.why}`;
    return hold(services, wanted, earlier, why);
  }
  const rest = Date.parse(earlier?.value.nextTry ?? '') - clock().getTime();
  if (earlier && rest > 0) {
    const why = earlier.value.answer;
    return { handled: { kind: 'again', seconds: Math.ceil(rest / 1000), why }, delivery: null };
  }

  const sent = await channel.send(await toDispatch(table, notification.value));
  if (sent.kind === 'gone') {
    await disableChannel(services, channelId, sent.answer);
    return hold(services, wanted, earlier, sent.answer);
  }
  const attempts = (earlier?.value.attempts ?? 0) + 1;
  const pause = pauseAfter(services, sent, attempts);
  const now = clock();
  const delivery: Delivery = {
    ...wanted,
    state: sent.kind === 'delivered' ? 'delivered' : pause === null ? 'dead' : 'failing',
    attempts,
    answer: sent.answer,
    at: toInstant(now),
    nextTry: pause === null ? null : toInstant(new Date(now.getTime() + pause * 1000)),
  };
  await record(services, delivery, earlier);
  return {
    handled: pause === null ? { kind: 'done' } : { kind: 'again', seconds: pause, why: sent.answer },
    delivery,
  };
}

async function record(
  { table }: Needs,
  delivery: Delivery,
  earlier: Stored<Delivery> | undefined,
): Promise<void> {
  const item = items.delivery(delivery);
  await (earlier ? table.replace(item, earlier.revision) : table.putIfAbsent(item));
}

/** Puts a delivery by until its channel is enabled again; it has not used up an attempt. */
async function hold(
  services: Needs,
  { notificationId, channelId }: Wanted,
  earlier: Stored<Delivery> | undefined,
  answer: string,
): Promise<Attempt> {
  const { table, clock } = services;
  const attempts = earlier?.value.attempts ?? 0;
  const at = toInstant(clock());
  const delivery: Delivery = {
    notificationId,
    channelId,
    state: 'held',
    attempts,
    answer,
    at,
    nextTry: null,
  };
  await table.putIfAbsent(items.held(channelId, { notificationId }));
  await record(services, delivery, earlier);
  if (await whyDisabled(services, channelId)) return { handled: { kind: 'done' }, delivery };
  // Whoever enabled the channel meanwhile has not seen this one.
  await table.delete(keys.held(channelId, notificationId));
  return { handled: { kind: 'again', seconds: 1, why: answer }, delivery };
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
