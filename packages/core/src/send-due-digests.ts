import { AlertRoute } from './alert.ts';
import { askForDelivery } from './ask-for-delivery.ts';
import { DigestState, Pending } from './channel-state.ts';
import type { ChannelConfiguration } from './configuration.ts';
import { whyDisabled } from './disable-channel.ts';
import { type ChannelId, NotificationId } from './id.ts';
import { toInstant } from './instant.ts';
import type { QueryOptions } from './item-table.ts';
import { items } from './items.ts';
import { keys } from './keys.ts';
import { releaseHeld } from './release-held.ts';
import type { Services } from './services.ts';
import { load, loadAll, parseItem, type Stored, update } from './stored.ts';

type Needs = Pick<Services, 'table' | 'queue' | 'digest' | 'clock' | 'configuration'>;
type Closing = NonNullable<DigestState['closing']>;

/** As many alerts as a message of the channel holds in full. More of them make more digests: to leave some out is silence. */
export const DIGEST_SIZE = {
  email: 12,
  topic: 12,
  webhook: 8,
  slack: 6,
  discord: 10,
  teams: 5,
} as const satisfies Record<ChannelConfiguration['type'], number>;

/**
 * Makes a digest of what has gathered for each channel and is due, and asks for its delivery; also sends what a channel
 * held back while it was disabled, once it is not. To be called at every tick; two at a time do no harm.
 *
 * What is in a digest is written down as one item before anything else is done, and that item is done with only when
 * all else is: whoever comes after a crash finishes that digest first. An alert's route says which digest it went into,
 * so that it goes into no second one.
 *
 * @returns how many digests were made
 */
export async function sendDueDigests(services: Needs): Promise<number> {
  let made = 0;
  for (const { id, type } of services.configuration.channels) {
    made += await sendDigestsOf(services, id, DIGEST_SIZE[type]);
    if (!(await whyDisabled(services, id))) await releaseHeld(services, id);
  }
  return made;
}

/** When the next digest is due, which may be past; undefined when nothing waits for one. */
export async function nextDigest({
  table,
  configuration,
}: Pick<Needs, 'table' | 'configuration'>): Promise<Date | undefined> {
  const first = await Promise.all(
    configuration.channels.map(async ({ id }) => {
      const options = { prefix: 'PENDING#', limit: 1, consistent: true };
      const [item] = (await table.query(keys.channel(id).pk, options)).items;
      return item === undefined ? [] : [parseItem(item, Pending).due];
    }),
  );
  const due = first.flat().sort()[0];
  return due === undefined ? undefined : new Date(due);
}

async function sendDigestsOf(services: Needs, channelId: ChannelId, most: number): Promise<number> {
  const { table } = services;
  let made = 0;
  for (;;) {
    const stored = await load(table, keys.digest(channelId), DigestState);
    if (stored?.value.closing) {
      if (await finish(services, channelId, stored, stored.value.closing)) made += 1;
      continue;
    }
    const closing = await choose(services, channelId, most);
    if (closing === null) return made;
    const item = items.digest({ channelId, closing });
    // Whether it was this one or somebody else's that got there: what stands is finished next.
    await (stored ? table.replace(item, stored.revision) : table.putIfAbsent(item));
  }
}

/** What the next digest is to hold; null when nothing is due. Clears away what is in a digest already. */
async function choose(
  { table, digest, clock }: Needs,
  channelId: ChannelId,
  most: number,
): Promise<Closing | null> {
  const now = toInstant(clock());
  const { pk } = keys.channel(channelId);
  let options: QueryOptions = { prefix: 'PENDING#', limit: most, consistent: true };
  for (;;) {
    const page = await table.query(pk, options);
    const waiting = page.items.map((item) => parseItem(item, Pending));
    const due = waiting.filter((one) => one.due <= now);
    const routeKeys = due.map(({ alertId }) => keys.route(alertId, channelId));
    const routes = await loadAll(table, routeKeys, AlertRoute);
    const open = routes.filter((route) => route.digest?.notificationId === null);
    const isOpen = new Set(open.map(({ alertId }) => alertId));
    const settled = due.filter(({ alertId }) => !isOpen.has(alertId));
    await Promise.all(settled.map((one) => table.delete(keys.pending(channelId, one.due, one.alertId))));
    const pending = due.filter(({ alertId }) => isOpen.has(alertId));
    if (pending.length > 0) {
      const ids = pending.map(({ alertId }) => alertId).sort();
      const id = NotificationId.parse(digest(`digest ${channelId} ${ids.join(' ')}`));
      const since = open.map(({ at }) => at).sort()[0] ?? now;
      return { id, at: now, since, pending };
    }
    if (page.cursor === undefined || due.length < waiting.length) return null;
    options = { ...options, cursor: page.cursor };
  }
}

/** Does everything that a digest wants done, whether or not some of it was done before. True when it ended here. */
async function finish(
  services: Needs,
  channelId: ChannelId,
  { revision }: Stored<DigestState>,
  { id, at, since, pending }: Closing,
): Promise<boolean> {
  const { table } = services;
  await Promise.all(
    pending.map(({ alertId }) =>
      update(table, keys.route(alertId, channelId), AlertRoute, items.route, (route) =>
        route.digest?.notificationId === null
          ? { ...route, digest: { ...route.digest, notificationId: id } }
          : undefined,
      ),
    ),
  );
  const alertIds = pending.map(({ alertId }) => alertId);
  await askForDelivery(services, { kind: 'digest', id, at, since, alertIds }, [channelId]);
  await Promise.all(pending.map(({ due, alertId }) => table.delete(keys.pending(channelId, due, alertId))));
  return table.replace(items.digest({ channelId, closing: null }), revision);
}
