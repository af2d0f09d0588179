import { deadLettersOf } from '@claimwire/core';
import { Command } from 'commander';
import { z } from 'zod';
import type { App, ExitCode } from '../app.ts';
import { action, type Session } from '../session.ts';
import { examples } from '../terminal/examples.ts';
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
    .action(action(app, Input, retry));

/** Puts dead letters back on the queue and works it off. */
export async function retry(session: Session, { ids }: z.infer<typeof Input>): Promise<ExitCode> {
  const { output, app } = session;
  return withServices(session, async (services) => {
    const { draining, tally } = await startWork(session, services);
    const letters = deadLettersOf({ ...services, deadLetters: services.queue });
    const known = new Set((await letters.list()).map(({ id }) => id));
    const unknown = ids.filter((id) => !known.has(id));
    if (unknown.length > 0) {
      output.problem(
        `Cannot retry "${unknown.join(', ')}": nothing with this id was given up; see "claimwire dead-letters list"`,
      );
      return 2;
    }
    const retried = await letters.retry(ids.length > 0 ? ids : undefined);
    output.say(retried === 0 ? 'Nothing was given up.' : `Trying ${retried} again.`);
    await drain(draining, 'poll');
    await runOnce(draining, 'none', app.sleep);
    return finishWork(session, services, tally);
  });
}
