import { type DeadLetter, deadLettersOf, listDeadLetters as listAll } from '@claimwire/core';
import { Command } from 'commander';
import { z } from 'zod';
import type { App, ExitCode } from '../app.ts';
import { withDesk } from '../remote/desk.ts';
import { action, type Session } from '../session.ts';
import { examples } from '../terminal/examples.ts';
import { areGivenUp } from '../terminal/letter-arguments.ts';
import { momentText } from '../terminal/moment-text.ts';
import { withStored } from '../with-stored.ts';
import { retry } from './retry.ts';

const Some = z.object({ ids: z.array(z.string()).default([]) });
const Named = z.object({ ids: z.array(z.string()).min(1, 'wants at least one id') });

const IDS = 'as "claimwire dead-letters list" shows them';

export const deadLettersCommand = (app: App): Command =>
  new Command('dead-letters')
    .description('Work and deliveries that were given up. "claimwire retry" tries again, too.')
    .addCommand(
      new Command('list')
        .description('Lists them, oldest first, with the last error.')
        .addHelpText('after', examples([['claimwire dead-letters list --json', 'one JSON object each']]))
        .action(action(app, z.object({}), listDeadLetters, 'anywhere')),
    )
    .addCommand(
      new Command('retry')
        .description('Tries them again, with fresh attempts: all of them, or some by id.')
        .argument('[ids...]', IDS)
        .addHelpText('after', examples([['claimwire dead-letters retry', 'the same as "claimwire retry"']]))
        .action(action(app, Some, retry, 'anywhere')),
    )
    .addCommand(
      new Command('drop')
        .description('Forgets them: they are not tried again.')
        .argument('<ids...>', IDS)
        .addHelpText('after', examples([['claimwire dead-letters drop 12 15', 'these two']]))
        .action(action(app, Named, dropDeadLetters, 'anywhere')),
    )
    .addHelpText('after', examples([['claimwire dead-letters list', 'what was given up, and why']]));

/** Prints the dead letters. */
async function listDeadLetters(session: Session): Promise<ExitCode> {
  const { output } = session;
  return withStored(session, async ({ table, queue }) => {
    const letters = await listAll({ table, deadLetters: queue });
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

/** Forgets dead letters by id; an unknown id means that nothing is forgotten. */
async function dropDeadLetters(session: Session, { ids }: z.infer<typeof Named>): Promise<ExitCode> {
  const { output } = session;
  return withDesk(session, async (desk) => {
    const letters = deadLettersOf({ ...desk, deadLetters: desk.queue });
    if (!(await areGivenUp(letters, ids, { output, doing: 'drop' }))) return 2;
    const dropped = await letters.drop(ids);
    output.result({ type: 'dropped', count: dropped }, () => `Dropped ${dropped}.`);
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
