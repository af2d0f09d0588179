/** A configured channel that cannot work as it is configured, here. The message is one line for the operator. */
export class ChannelUnusable extends Error {
  override readonly name = 'ChannelUnusable';

  constructor(channelId: string, why: string) {
    super(`Cannot use channel "${channelId}": ${why}`);
  }
}
