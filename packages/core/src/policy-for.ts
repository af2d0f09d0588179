import type { AlertPolicy } from './alert-policy.ts';
import type { Configuration } from './configuration.ts';
import type { ChannelId } from './id.ts';

/** The policy of a channel: its own wishes, and those for all where it has none. */
export function policyFor(
  { alerts, channels }: Pick<Configuration, 'alerts' | 'channels'>,
  channelId: ChannelId,
): AlertPolicy {
  return { ...alerts, ...channels.find(({ id }) => id === channelId)?.policy };
}

/** The least confidence that anybody wants to be told of: of the terminal and the feeds of alerts, and of each channel. */
export function leastConfidence({ alerts, channels }: Pick<Configuration, 'alerts' | 'channels'>): number {
  return Math.min(
    alerts.minConfidence,
    ...channels.map(({ policy }) => policy?.minConfidence ?? alerts.minConfidence),
  );
}
