import type { DeadLetter } from '@claimwire/core';
import { Command } from 'commander';
import { z } from 'zod';
import type { App, ExitCode } from '../app.ts';
import { action, type Session } from '../session.ts';
import { examples } from '../terminal/examples.ts';
import { momentText } from '../terminal/moment-text.ts';
import { withStored } from '../with-stored.ts';

export const deadLettersCommand = (app: App): Command =>
  new Command('dead-letters')
    .description('Work that was given up after too many tries. "claimwire retry" tries again.')
    .addCommand(
      new Command('list')
        .description('Lists it, oldest first, with the last error.')
        .addHelpText('after', examples([['claimwire dead-letters list --json', 'one JSON object each']]))
        .action(action(app, z.object({}), listDeadLetters)),
    )
    .addHelpText('after', examples([['claimwire dead-letters list', 'what was given up, and why']]));

/** Prints the dead letters. */
async function listDeadLetters(session: Session): Promise<ExitCode> {
  const { output } = session;
  return withStored(session, async ({ queue }) => {
    const letters = await queue.list();
    if (letters.length === 0) output.say('Nothing was given up.');
    output.table(letters, (letter) => letter, [
      { head: 'Id', cell: ({ id }) => id },
      { head: 'Given up', cell: ({ at }) => momentText(at) },
      { head: 'Tries', cell: ({ attempts }) => String(attempts) },
      { head: 'Work', cell: workText },
      { head: 'Last error', cell: ({ error }) => error },
    ]);
    return 0;
  });
}

function workText({ message }: DeadLetter): string {
  switch (message?.kind) {
    case undefined:
      return 'unreadable';
    case 'poll':
      return `poll feed ${message.feedId}`;
    case 'analyse':
      return `analyse article ${message.articleId}`;
    case 'notify':
      return `deliver ${message.notificationId} by ${message.channelId}`;
  }
}
