import { ChannelState } from './channel-state.ts';
import type { ChannelId } from './id.ts';
import { momentText, toInstant } from './instant.ts';
import { items } from './items.ts';
import { keys } from './keys.ts';
import { raiseNotice } from './raise-notice.ts';
import { releaseHeld } from './release-held.ts';
import type { Services } from './services.ts';
import { load, update } from './stored.ts';

type Needs = Pick<Services, 'table' | 'queue' | 'digest' | 'clock' | 'configuration'>;

/** Sends nothing by a channel any more, and tells the operator by the others. Doing it again changes nothing. */
export async function disableChannel(services: Needs, channelId: ChannelId, why: string): Promise<void> {
  const { table, clock } = services;
  const state = { channelId, disabled: { at: toInstant(clock()), why, told: false } };
  if (!(await table.putIfAbsent(items.channel(state)))) {
    await change(services, channelId, ({ disabled }) => (disabled ? undefined : state));
  }
  await tellOfDisabled(services, channelId);
}

/** Tells the operator of a disabled channel, unless that was done before. */
export async function tellOfDisabled(services: Needs, channelId: ChannelId): Promise<void> {
  const disabled = await whyDisabled(services, channelId);
  if (!disabled || disabled.told) return;
  const { at: since, why } = disabled;
  const notice = {
    type: 'channel.disabled' as const,
    subject: `The channel "${channelId}" is disabled`,
    text: [
      `Its other side wants no more messages. It answered: ${why}`,
      `Nothing is sent by it since ${momentText(since)}; what comes up for it is kept.`,
      `Set its address right, then run: claimwire channels enable ${channelId}`,
    ].join('\n\n'),
    data: { channelId, since, answer: why },
    key: `channel.disabled ${channelId} ${since}`,
  };
  await raiseNotice(services, notice, { except: channelId });
  await change(services, channelId, (state) =>
    state.disabled ? { ...state, disabled: { ...state.disabled, told: true } } : undefined,
  );
}

/** Opens a channel again and asks for all that was held back. Answers how many those are. */
export async function enableChannel(
  services: Pick<Needs, 'table' | 'queue'>,
  channelId: ChannelId,
): Promise<number> {
  await change(services, channelId, (state) => (state.disabled ? { ...state, disabled: null } : undefined));
  return releaseHeld(services, channelId);
}

/** Since when and why a channel is disabled; null when it is not. */
export async function whyDisabled(
  { table }: Pick<Needs, 'table'>,
  channelId: ChannelId,
): Promise<ChannelState['disabled']> {
  return (await load(table, keys.channel(channelId), ChannelState))?.value.disabled ?? null;
}

const change = (
  { table }: Pick<Needs, 'table'>,
  channelId: ChannelId,
  to: (state: ChannelState) => ChannelState | undefined,
): Promise<ChannelState | undefined> =>
  update(table, keys.channel(channelId), ChannelState, items.channel, to);
