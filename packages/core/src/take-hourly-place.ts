import { z } from 'zod';
import { type ChannelId, NotificationId } from './id.ts';
import { toInstant } from './instant.ts';
import { keys } from './keys.ts';
import type { Services } from './services.ts';
import { loadUnder } from './stored.ts';

const Place = z.object({ notificationId: NotificationId });

const HOUR = 3_600_000;

/**
 * Takes a place among the messages of this hour of the clock, of which there are `limit`. Whoever asks again has the
 * same place. Answers how many messages stand before it; `limit` when there is no place left.
 */
export async function takeHourlyPlace(
  { table, clock }: Pick<Services, 'table' | 'clock'>,
  wanted: { readonly channelId: ChannelId; readonly notificationId: NotificationId; readonly limit: number },
): Promise<number> {
  const { channelId, notificationId, limit } = wanted;
  const start = Math.floor(clock().getTime() / HOUR) * HOUR;
  const hour = toInstant(new Date(start));
  const { pk } = keys.sent(channelId, hour, 1);
  for (;;) {
    const taken = await loadUnder(table, pk, `HOUR#${hour}#`, Place);
    const own = taken.findIndex((place) => place.notificationId === notificationId);
    if (own >= 0) return own;
    if (taken.length >= limit) return limit;
    const place = keys.sent(channelId, hour, taken.length + 1);
    const expires = (start + 2 * HOUR) / 1000;
    // Whoever took it meanwhile may have done so for this very message: look again.
    if (await table.putIfAbsent({ ...place, data: { notificationId }, expires })) return taken.length;
  }
}
