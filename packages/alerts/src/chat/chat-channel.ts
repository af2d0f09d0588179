import type { Channel, ChatChannel } from '@claimwire/core';
import type { Poster } from '../posting/create-poster.ts';
import { targetUrl } from '../posting/target-url.ts';
import { discord } from './discord/discord.ts';
import { slack } from './slack/slack.ts';
import { teams } from './teams/teams.ts';
import type { Vendor } from './vendor.ts';

const VENDORS = { slack, discord, teams } as const satisfies Record<ChatChannel['type'], Vendor>;

/** What a chat channel is given beside its configuration. */
export interface ChatOptions {
  readonly clock: () => Date;
  readonly post: Poster;
  /** The console's address, for links to claims. */
  readonly console: string | undefined;
}

/**
 * Posts notifications to a chat's webhook. The chats know no ids to drop repeats by, so what is sent again after a crash
 * stands there twice. Throws `ChannelUnusable` for a URL with a user or password in it.
 */
export function createChatChannel(config: ChatChannel, { clock, post, console }: ChatOptions): Channel {
  const url = targetUrl(config);
  const { render, judge } = VENDORS[config.type];
  return {
    send: (dispatch) =>
      post(url, { body: JSON.stringify(render(dispatch, console)) }, (answer) => judge(answer, clock())),
  };
}
