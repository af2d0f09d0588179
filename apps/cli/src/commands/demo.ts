import { Command } from 'commander';
import { z } from 'zod';
import type { App } from '../app.ts';
import { action } from '../session.ts';
import { examples } from '../terminal/examples.ts';

const Input = z.object({ keep: z.boolean().default(false) });

export const demoCommand = (app: App): Command =>
  new Command('demo')
    .description(
      'Shows it at work: serves a built-in newsroom, polls it in order of publication, and delivers every alert by e-mail and webhook to receivers of its own.',
    )
    .option('--keep', 'keep the data folder to look at afterwards')
    .addHelpText(
      'after',
      examples([
        ['claimwire demo', 'about ten seconds'],
        ['claimwire demo --keep', 'then look around in what it stored'],
        ['claimwire demo --json', 'alerts and the closing figures as JSON lines'],
      ]),
    )
    .action(
      action(app, Input, async (session, input) => {
        // Mail server and newsroom are of no use to any other command.
        const { demo } = await import('../demo/demo.ts');
        return demo(session, input);
      }),
    );
