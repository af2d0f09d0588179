import { existsSync } from 'node:fs';
import { DEFAULT_FILE } from '@claimwire/configuration';
import { Command } from 'commander';
import { z } from 'zod';
import type { App, ExitCode } from '../app.ts';
import { TEMPLATE } from '../configuration/template.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { action, type Session } from '../session.ts';
import { examples } from '../terminal/examples.ts';

const Input = z.object({ force: z.boolean().default(false) });

export const initCommand = (app: App): Command =>
  new Command('init')
    .description('Writes a configuration with every setting explained.')
    .option('--force', 'write over a file that is there')
    .addHelpText(
      'after',
      examples([
        ['claimwire init', 'writes claimwire.yaml'],
        ['claimwire init --config desk.yaml', 'writes desk.yaml'],
      ]),
    )
    .action(action(app, Input, init));

/** Writes the commented configuration; never over another file without `force`. */
async function init({ output, configFile }: Session, { force }: z.infer<typeof Input>): Promise<ExitCode> {
  const file = configFile ?? DEFAULT_FILE;
  if (!force && existsSync(file)) {
    output.problem(`Cannot write "${file}": it is there already; --force writes over it`);
    return 2;
  }
  const why = await writeAtomically(file, TEMPLATE);
  if (why !== undefined) {
    output.problem(`Cannot write "${file}": ${why}`);
    return 2;
  }
  output.result({ file }, () => `Wrote ${file}. Next: claimwire feeds add URL, then claimwire watch`);
  return 0;
}
