import type { Notice } from './alert.ts';
import { askForDelivery } from './ask-for-delivery.ts';
import { type ChannelId, NotificationId } from './id.ts';
import { toInstant } from './instant.ts';
import type { Services } from './services.ts';

/** What the operator must know. The same `key` is the same notice: it is told once, whoever raises it again. */
export interface RaisedNotice extends Pick<Notice, 'type' | 'subject' | 'text' | 'data'> {
  readonly key: string;
}

/** Tells the operator something of claimwire itself, by every configured channel but `except`. */
export async function raiseNotice(
  services: Pick<Services, 'table' | 'queue' | 'digest' | 'clock' | 'configuration'>,
  { key, ...notice }: RaisedNotice,
  { except }: { readonly except?: ChannelId } = {},
): Promise<void> {
  const { configuration, digest, clock } = services;
  const id = NotificationId.parse(digest(`notice ${key}`));
  const channelIds = configuration.channels.map((channel) => channel.id).filter((one) => one !== except);
  await askForDelivery(services, { ...notice, kind: 'notice', id, at: toInstant(clock()) }, channelIds);
}
