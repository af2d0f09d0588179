import type { ChannelState } from './channel-state.ts';
import { whyDisabled } from './disable-channel.ts';
import type { ChannelId } from './id.ts';
import type { ItemTable, QueryOptions } from './item-table.ts';
import { keys } from './keys.ts';

/** How a channel stands. */
export interface ChannelOverview {
  /** Since when and why nothing is sent by it; null while it is in order. */
  readonly disabled: ChannelState['disabled'];
  /** Alerts that wait for a digest, and messages that wait for the channel to be enabled. */
  readonly waiting: number;
  readonly held: number;
}

/** How a channel stands, whether or not it was ever used. */
export async function channelOverview(
  { table }: { readonly table: ItemTable },
  channelId: ChannelId,
): Promise<ChannelOverview> {
  const { pk } = keys.channel(channelId);
  const [disabled, waiting, held] = await Promise.all([
    whyDisabled({ table }, channelId),
    countUnder(table, pk, 'PENDING#'),
    countUnder(table, pk, 'HELD#'),
  ]);
  return { disabled, waiting, held };
}

async function countUnder(table: ItemTable, pk: string, prefix: string): Promise<number> {
  let count = 0;
  let options: QueryOptions = { prefix };
  for (;;) {
    const page = await table.query(pk, options);
    count += page.items.length;
    if (page.cursor === undefined) return count;
    options = { ...options, cursor: page.cursor };
  }
}
