import { channelOverview } from '@claimwire/core';
import { Command } from 'commander';
import { z } from 'zod';
import type { App, ExitCode } from '../../app.ts';
import { action, type Session, withConfiguration } from '../../session.ts';
import { examples } from '../../terminal/examples.ts';
import { momentText } from '../../terminal/moment-text.ts';
import { withStored } from '../../with-stored.ts';

export const channelsListCommand = (app: App): Command =>
  new Command('list')
    .description('Lists the channels, and what waits for a digest or for a channel to be enabled.')
    .addHelpText('after', examples([['claimwire channels list --json', 'one JSON object each']]))
    .action(action(app, z.object({}), listChannels, 'anywhere'));

/** Prints the channels of the configuration. */
async function listChannels(session: Session): Promise<ExitCode> {
  const { output } = session;
  return withConfiguration(session, async ({ channels }) =>
    withStored(session, async (stored) => {
      if (channels.length === 0) output.say('No channels are configured; alerts are shown here only.');
      const rows = await Promise.all(
        channels.map(async ({ id, type }) => ({ id, type, ...(await channelOverview(stored, id)) })),
      );
      output.table(rows, (row) => row, [
        { head: 'Id', cell: ({ id }) => id },
        { head: 'Type', cell: ({ type }) => type },
        { head: 'For a digest', cell: ({ waiting }) => String(waiting) },
        { head: 'Held', cell: ({ held }) => String(held) },
        {
          head: 'State',
          cell: ({ disabled }) =>
            disabled ? `disabled since ${momentText(disabled.at)}: ${disabled.why}` : 'enabled',
        },
      ]);
      return 0;
    }),
  );
}
