import { Delivery } from './alert.ts';
import { notifyMessage } from './ask-for-delivery.ts';
import { ChannelId, NotificationId } from './id.ts';
import type { ItemTable } from './item-table.ts';
import { items } from './items.ts';
import { keys, lists } from './keys.ts';
import type { DeadLetter, DeadLetters } from './message.ts';
import type { Services } from './services.ts';
import { update, walkList } from './stored.ts';

/**
 * All that was given up, for a person to look at: messages that the queue gave up, and deliveries that used up their
 * attempts or were refused. To be used in place of the queue's own dead letters.
 */
export function deadLettersOf(
  services: Pick<Services, 'table' | 'queue' | 'clock'> & { readonly deadLetters: DeadLetters },
): DeadLetters {
  const { table, queue, deadLetters } = services;
  return {
    list: () => listDeadLetters(services),
    async retry(ids) {
      const wanted = ids ?? (await deadDeliveries(table)).map(idOf);
      const deliveries = await changeEach(services, wanted, (delivery) =>
        items.retriedDelivery({ ...delivery, state: 'failing', attempts: 0, nextTry: null }),
      );
      // Still among the dead letters until it is tried: a crash before this loses nothing.
      await queue.send(deliveries.map((one) => notifyMessage(one.notificationId, one.channelId)));
      return deliveries.length + (await deadLetters.retry(ids?.filter(isOfQueue)));
    },
    async drop(ids) {
      const dropped = await changeEach(services, ids, (delivery) =>
        items.delivery({ ...delivery, state: 'dropped', nextTry: null }),
      );
      return dropped.length + (await deadLetters.drop(ids.filter(isOfQueue)));
    },
  };
}

/** Oldest first. */
export async function listDeadLetters({
  table,
  deadLetters,
}: {
  readonly table: ItemTable;
  readonly deadLetters: Pick<DeadLetters, 'list'>;
}): Promise<readonly DeadLetter[]> {
  const [queued, given] = await Promise.all([deadLetters.list(), deadDeliveries(table)]);
  const letters = given.map((delivery): DeadLetter => {
    const { notificationId, channelId, attempts, answer, at } = delivery;
    const message = { kind: 'notify' as const, notificationId, channelId };
    return { id: idOf(delivery), message, attempts, error: answer, at };
  });
  return [...queued, ...letters].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

async function deadDeliveries(table: ItemTable): Promise<Delivery[]> {
  const deliveries: Delivery[] = [];
  for await (const delivery of walkList(table, lists.deadDeliveries, Delivery, false))
    deliveries.push(delivery);
  return deliveries;
}

const SEPARATOR = ':';

const idOf = ({ channelId, notificationId }: Delivery): string => `${channelId}${SEPARATOR}${notificationId}`;

/** No queue has this sign in its ids; no channel has it in its own. */
const isOfQueue = (id: string): boolean => !id.includes(SEPARATOR);

/** Changes the deliveries among these ids that were given up, and answers those. */
async function changeEach(
  { table }: Pick<Services, 'table'>,
  ids: readonly string[],
  toItem: (delivery: Delivery) => ReturnType<typeof items.delivery>,
): Promise<readonly Delivery[]> {
  const changed: Delivery[] = [];
  for (const id of ids.filter((one) => !isOfQueue(one))) {
    const [channel, notification] = id.split(SEPARATOR);
    const channelId = ChannelId.safeParse(channel);
    const notificationId = NotificationId.safeParse(notification);
    if (!channelId.success || !notificationId.success) continue;
    const key = keys.delivery(notificationId.data, channelId.data);
    let isDead = false;
    const delivery = await update(table, key, Delivery, toItem, (known) => {
      isDead = known.state === 'dead' || (known.state === 'failing' && known.attempts === 0);
      return isDead ? known : undefined;
    });
    if (delivery && isDead) changed.push(delivery);
  }
  return changed;
}
