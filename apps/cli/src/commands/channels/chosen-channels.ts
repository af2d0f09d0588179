import { ChannelId, type Configuration } from '@claimwire/core';
import type { Output } from '../../terminal/output.ts';

/** The channels that are named, or all; undefined, and said so, when one is not configured. */
export function chosenChannels(
  { channels }: Pick<Configuration, 'channels'>,
  ids: readonly string[],
  { output, doing }: { readonly output: Output; readonly doing: string },
): readonly ChannelId[] | undefined {
  const known = new Set<string>(channels.map(({ id }) => id));
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length > 0) {
    output.problem(
      `Cannot ${doing} "${unknown.join(', ')}": no such channel is configured; see "claimwire channels list"`,
    );
    return undefined;
  }
  if (known.size === 0) {
    output.problem(
      `Cannot ${doing} a channel: none is configured; name one under "channels:" in claimwire.yaml`,
    );
    return undefined;
  }
  return ids.length === 0 ? channels.map(({ id }) => id) : [...new Set(ids)].map((id) => ChannelId.parse(id));
}
