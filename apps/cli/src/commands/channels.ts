import { Command } from 'commander';
import type { App } from '../app.ts';
import { examples } from '../terminal/examples.ts';
import { channelsEnableCommand } from './channels/enable.ts';
import { channelsListCommand } from './channels/list.ts';
import { channelsTestCommand } from './channels/test.ts';

export const channelsCommand = (app: App): Command =>
  new Command('channels')
    .description('The channels in the configuration.')
    .addCommand(channelsListCommand(app))
    .addCommand(channelsTestCommand(app))
    .addCommand(channelsEnableCommand(app))
    .addHelpText(
      'after',
      examples([
        ['claimwire channels list', 'each channel, and whether anything waits for it'],
        ['claimwire channels test', 'a test message through each of them, now'],
        ['claimwire channels enable desk', 'once its other side takes messages again'],
      ]),
    );
