import { Command } from 'commander';
import type { App } from '../app.ts';
import { examples } from '../terminal/examples.ts';
import { feedsAddCommand } from './feeds/add.ts';
import { feedsExportCommand } from './feeds/export.ts';
import { feedsImportCommand } from './feeds/import.ts';
import { feedsListCommand } from './feeds/list.ts';
import { feedsRemoveCommand } from './feeds/remove.ts';

export const feedsCommand = (app: App): Command =>
  new Command('feeds')
    .description('The feeds in the configuration.')
    .addCommand(feedsListCommand(app))
    .addCommand(feedsAddCommand(app))
    .addCommand(feedsRemoveCommand(app))
    .addCommand(feedsImportCommand(app))
    .addCommand(feedsExportCommand(app))
    .addHelpText(
      'after',
      examples([
        ['claimwire feeds list', 'each feed and how it is doing'],
        ['claimwire feeds add https://outlet.example/rss --name Outlet', 'follow one more'],
        ['claimwire feeds import subscriptions.opml', 'follow what another reader follows'],
      ]),
    );
