import { enableChannel } from '@claimwire/core';
import { Command } from 'commander';
import { z } from 'zod';
import type { App, ExitCode } from '../../app.ts';
import { type Desk, withDesk } from '../../remote/desk.ts';
import { action, type Session } from '../../session.ts';
import { amount } from '../../terminal/amount.ts';
import { examples } from '../../terminal/examples.ts';
import { withServices } from '../../with-services.ts';
import { finishWork } from '../../worker/finish-work.ts';
import { runOnce } from '../../worker/run-once.ts';
import { startWork } from '../../worker/start-work.ts';
import { chosenChannels } from './chosen-channels.ts';

const Input = z.object({ id: z.string().min(1) });

export const channelsEnableCommand = (app: App): Command =>
  new Command('enable')
    .description('Opens a channel again that was disabled, and sends what was held back.')
    .argument('<id>', 'as "claimwire channels list" shows it')
    .addHelpText('after', examples([['claimwire channels enable desk', 'after its address was set right']]))
    .action(action(app, Input, enable, 'anywhere'));

/** Enables a channel and delivers what waited for that; on a stack, the stack does. */
async function enable(session: Session, { id }: z.infer<typeof Input>): Promise<ExitCode> {
  const { app } = session;
  if (session.remote !== undefined) {
    return withDesk(session, async (desk) => ((await open(session, desk, id)) ? 0 : 2));
  }
  return withServices(session, async (services) => {
    const { draining, tally } = await startWork(session, services);
    if (!(await open(session, services, id))) return 2;
    await runOnce(draining, 'none', app.sleep);
    return finishWork(session, services, tally);
  });
}

/** False when no such channel is configured, which was said. */
async function open({ output }: Session, desk: Desk, id: string): Promise<boolean> {
  const [channelId] = chosenChannels(desk.configuration, [id], { output, doing: 'enable' }) ?? [];
  if (channelId === undefined) return false;
  const released = await enableChannel(desk, channelId);
  output.result({ type: 'enabled', channelId, released }, () =>
    released === 0
      ? `${channelId} is open; nothing waits for it.`
      : `${channelId} is open again; ${amount(released, 'message', 'messages')} waited for it.`,
  );
  return true;
}
