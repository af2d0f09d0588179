import type {
  Channel,
  ChannelConfiguration,
  ChannelId,
  Configuration,
  MailTransport,
  Topic,
} from '@claimwire/core';
import { createChatChannel } from './chat/chat-channel.ts';
import { createEmailChannel, type EmailOptions } from './email/email-channel.ts';
import { createPoster, type PosterOptions } from './posting/create-poster.ts';
import { createTopicChannel } from './topic/topic-channel.ts';
import { createWebhookChannel } from './webhook/webhook-channel.ts';

/** What channels are given beside the configuration. */
export interface ChannelOptions {
  readonly clock: () => Date;
  /** Takes the mail of e-mail channels that name no SMTP server. Without it they are refused. */
  readonly mailTransport?: MailTransport;
  /** Where topic channels publish. Without it they are refused. */
  readonly topic?: Topic;
  readonly fetch?: NonNullable<PosterOptions['fetch']>;
  readonly email?: Pick<EmailOptions, 'ca' | 'timeout' | 'idle'>;
}

/**
 * The channels that a configuration names, by their ids. Nothing is connected before the first sending. Throws
 * `ChannelUnusable` for a channel that cannot work with what is given here.
 */
export function createChannels(
  configuration: Pick<Configuration, 'channels' | 'network' | 'console'>,
  { clock, fetch, email, mailTransport, topic }: ChannelOptions,
): Map<ChannelId, Channel> {
  const { console } = configuration;
  const { allowPrivate } = configuration.network;
  const post = createPoster({ allowPrivate, ...(fetch ? { fetch } : {}) });
  const create = (channel: ChannelConfiguration): Channel => {
    switch (channel.type) {
      case 'email':
        return createEmailChannel(channel, {
          ...email,
          ...(mailTransport ? { mailTransport } : {}),
          ...(console === undefined ? {} : { console }),
        });
      case 'topic':
        return createTopicChannel(channel, { topic, console });
      case 'webhook':
        return createWebhookChannel(channel, { clock, post });
      case 'slack':
      case 'discord':
      case 'teams':
        return createChatChannel(channel, { clock, post, console });
    }
  };
  return new Map(configuration.channels.map((channel) => [channel.id, create(channel)]));
}
