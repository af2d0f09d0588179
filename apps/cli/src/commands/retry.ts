import { deadLettersOf } from '@claimwire/core';
import { Command } from 'commander';
import { z } from 'zod';
import type { App, ExitCode } from '../app.ts';
import { withDesk } from '../remote/desk.ts';
import { action, type Session } from '../session.ts';
import { examples } from '../terminal/examples.ts';
import { areGivenUp } from '../terminal/letter-arguments.ts';
import { withServices } from '../with-services.ts';
import { drain } from '../worker/drain.ts';
import { finishWork } from '../worker/finish-work.ts';
import { runOnce } from '../worker/run-once.ts';
import { startWork } from '../worker/start-work.ts';

const Input = z.object({ ids: z.array(z.string()).default([]) });

export const retryCommand = (app: App): Command =>
  new Command('retry')
    .description('Tries again what was given up: all of it, or some by id.')
    .argument('[ids...]', 'as "claimwire dead-letters list" shows them')
    .addHelpText(
      'after',
      examples([
        ['claimwire retry', 'everything that was given up'],
        ['claimwire retry 12 15', 'only these'],
      ]),
    )
    .action(action(app, Input, retry, 'anywhere'));

/** Puts dead letters back on the queue and works it off; on a stack, the stack does. */
export async function retry(session: Session, { ids }: z.infer<typeof Input>): Promise<ExitCode> {
  const { output, app } = session;
  const chosen = ids.length > 0 ? ids : undefined;
  if (session.remote !== undefined) {
    return withDesk(session, async (desk) => {
      const letters = deadLettersOf({ ...desk, deadLetters: desk.queue });
      if (!(await areGivenUp(letters, ids, { output, doing: 'retry' }))) return 2;
      const count = await letters.retry(chosen);
      output.result({ type: 'retried', count }, () =>
        count === 0 ? 'Nothing was given up.' : `Sent ${count} again.`,
      );
      return 0;
    });
  }
  return withServices(session, async (services) => {
    const { draining, tally } = await startWork(session, services);
    const letters = deadLettersOf({ ...services, deadLetters: services.queue });
    if (!(await areGivenUp(letters, ids, { output, doing: 'retry' }))) return 2;
    const retried = await letters.retry(chosen);
    output.say(retried === 0 ? 'Nothing was given up.' : `Trying ${retried} again.`);
    await drain(draining, 'poll');
    await runOnce(draining, 'none', app.sleep);
    return finishWork(session, services, tally);
  });
}
