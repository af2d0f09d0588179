import { notifyMessage } from './ask-for-delivery.ts';
import { Held } from './channel-state.ts';
import type { ChannelId } from './id.ts';
import type { QueryOptions } from './item-table.ts';
import { keys } from './keys.ts';
import type { Services } from './services.ts';
import { parseItem } from './stored.ts';

/** How many are asked for in one go. */
const PAGE = 100;

/** Asks for the deliveries that were held back while a channel was disabled. Answers how many. */
export async function releaseHeld(
  { table, queue }: Pick<Services, 'table' | 'queue'>,
  channelId: ChannelId,
): Promise<number> {
  const { pk } = keys.channel(channelId);
  let options: QueryOptions = { prefix: 'HELD#', limit: PAGE, consistent: true };
  let released = 0;
  for (;;) {
    const page = await table.query(pk, options);
    const ids = page.items.map((item) => parseItem(item, Held).notificationId);
    await queue.send(ids.map((id) => notifyMessage(id, channelId)));
    await Promise.all(ids.map((id) => table.delete(keys.held(channelId, id))));
    released += ids.length;
    if (page.cursor === undefined) return released;
    options = { ...options, cursor: page.cursor };
  }
}
