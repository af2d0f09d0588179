import { Command } from 'commander';
import { z } from 'zod';
import type { App, ExitCode } from '../app.ts';
import { action, type Session } from '../session.ts';
import { examples } from '../terminal/examples.ts';
import { withServices } from '../with-services.ts';
import { finishWork } from '../worker/finish-work.ts';
import { runOnce } from '../worker/run-once.ts';
import { startWork } from '../worker/start-work.ts';

const Input = z.object({ all: z.boolean().default(false) });

export const pollCommand = (app: App): Command =>
  new Command('poll')
    .description(
      'Polls the feeds that are due, once: analyses what is new, shows the alerts and delivers them.',
    )
    .option('--all', 'every feed, due or not')
    .addHelpText(
      'after',
      examples([
        ['claimwire poll', 'from cron, every few minutes'],
        ['claimwire poll --all --json', 'every feed now; alerts and a summary as JSON lines'],
      ]),
    )
    .action(action(app, Input, poll));

/** One round over the feeds. Exit code 1 when a feed, an article or a delivery failed; the rest goes on. */
async function poll(session: Session, { all }: z.infer<typeof Input>): Promise<ExitCode> {
  return withServices(session, async (services) => {
    if (services.configuration.feeds.length === 0) {
      session.output.problem('Cannot poll: no feeds are configured; add one with "claimwire feeds add URL"');
      return 2;
    }
    const { draining, tally } = await startWork(session, services);
    await runOnce(draining, all ? 'all' : 'due', session.app.sleep);
    return finishWork(session, services, tally);
  });
}
