import type { Channel, ChannelConfiguration, ChannelId, Configuration } from '@claimwire/core';
import { createEmailChannel, type EmailOptions } from './email-channel.ts';
import { createWebhookChannel, type WebhookOptions } from './webhook-channel.ts';

/** What channels are given beside the configuration. */
export interface ChannelOptions {
  readonly clock: () => Date;
  readonly fetch?: NonNullable<WebhookOptions['fetch']>;
  readonly email?: EmailOptions;
}

/** The channels that a configuration names, by their ids. Nothing is connected before the first sending. */
export function createChannels(
  configuration: Pick<Configuration, 'channels' | 'network'>,
  options: ChannelOptions,
): Map<ChannelId, Channel> {
  const { clock, fetch, email } = options;
  const { allowPrivate } = configuration.network;
  const create = (channel: ChannelConfiguration): Channel => {
    switch (channel.type) {
      case 'email':
        return createEmailChannel(channel, email);
      case 'webhook':
        return createWebhookChannel(channel, { clock, allowPrivate, ...(fetch ? { fetch } : {}) });
    }
  };
  return new Map(configuration.channels.map((channel) => [channel.id, create(channel)]));
}
