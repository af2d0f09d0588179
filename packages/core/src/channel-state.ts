import { z } from 'zod';
import { AlertId, ChannelId, NotificationId } from './id.ts';
import { Instant } from './instant.ts';

/** What is remembered of a channel. */
export const ChannelState = z.object({
  channelId: ChannelId,
  /** Since when and why nothing is sent by it, and whether the operator was told; null while it is in order. */
  disabled: z.object({ at: Instant, why: z.string(), told: z.boolean() }).nullable(),
});
export type ChannelState = z.infer<typeof ChannelState>;

/** An alert that waits for a digest. Where its route names a digest already, that is where it went. */
export const Pending = z.object({ alertId: AlertId, due: Instant });
export type Pending = z.infer<typeof Pending>;

/** A notification that waits for its channel to be enabled. */
export const Held = z.object({ notificationId: NotificationId });
export type Held = z.infer<typeof Held>;

/** The digest that is being made for a channel: what is in it is settled before anything of it is done. */
export const DigestState = z.object({
  channelId: ChannelId,
  closing: z
    .object({ id: NotificationId, at: Instant, since: Instant, pending: z.array(Pending).min(1) })
    .nullable(),
});
export type DigestState = z.infer<typeof DigestState>;
