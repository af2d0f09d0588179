import { type LoadedConfiguration, loadConfiguration } from '@claimwire/configuration';
import type { Configuration, FeedReader } from '@claimwire/core';
import type { Command } from 'commander';
import { z } from 'zod';
import type { App, ExitCode } from './app.ts';
import { once } from './once.ts';
import type { OpenedStack } from './remote/stack.ts';
import { createOutput, type Output } from './terminal/output.ts';

const GlobalOptions = z.object({
  data: z.string().min(1, 'wants the name of a folder').default('.claimwire'),
  config: z.string().min(1, 'wants the name of a file').optional(),
  stack: z.string().min(1, 'wants the name of a stack').optional(),
  region: z.string().min(1, 'wants the name of a region').optional(),
});

/** One run of one command. */
export interface Session {
  readonly app: App;
  readonly output: Output;
  readonly dataFolder: string;
  /** As given with `--config`. */
  readonly configFile: string | undefined;
  /** Opens the stack given with `--stack`, once; undefined where the command works on this machine. */
  readonly remote: (() => Promise<OpenedStack>) | undefined;
}

/** Where a command works: on this machine only, or with `--stack` on a deployed stack, too. */
type Reach = 'here' | 'anywhere';

/**
 * A commander action: parses options and arguments (by the argument's name) with `schema`, runs the handler, and
 * sets the exit code that it answers.
 */
export function action<Input>(
  app: App,
  schema: z.ZodType<Input>,
  handler: (session: Session, input: Input) => Promise<ExitCode>,
  reach: Reach = 'here',
): (this: Command) => Promise<void> {
  return async function (this: Command) {
    const named = this.registeredArguments.map((argument, i) => [argument.name(), this.processedArgs[i]]);
    const given: Record<string, unknown> = { ...this.optsWithGlobals(), ...Object.fromEntries(named) };
    const output = createOutput(app.stdout, app.stderr, {
      json: given.json === true,
      color: !app.env.NO_COLOR,
    });
    const globals = GlobalOptions.safeParse(given);
    const input = schema.safeParse(given);
    if (!globals.success || !input.success) {
      for (const { path, message } of [...(globals.error?.issues ?? []), ...(input.error?.issues ?? [])]) {
        output.problem(`Cannot run "${this.name()}": ${String(path[0] ?? 'its options')} ${message}`);
      }
      app.exit(2);
      return;
    }
    const { data, config, stack, region } = globals.data;
    const refusal = stack === undefined ? undefined : stackRefusal(reach, config);
    if (refusal !== undefined) {
      output.problem(`Cannot run "${this.name()}" with --stack: ${refusal}`);
      app.exit(2);
      return;
    }
    const remote = stack === undefined ? undefined : once(() => app.openStack({ name: stack, region }));
    const session: Session = { app, output, dataFolder: data, configFile: config, remote };
    try {
      app.exit(await handler(session, input.data));
    } catch (error) {
      const problem = app.expectedProblem(error);
      if (problem === undefined) throw error;
      output.problem(problem);
      app.exit(1);
    } finally {
      output.end();
    }
  };
}

function stackRefusal(reach: Reach, config: string | undefined): string | undefined {
  if (reach === 'here') return 'it works on this machine only';
  return config === undefined
    ? undefined
    : 'a stack has the configuration it was deployed with; leave out --config';
}

/**
 * Runs with the configuration; a bad one is shown with all its errors, and nothing is done. A stack's is the one that it
 * was deployed with.
 */
export async function withConfiguration(
  { app, output, configFile, remote }: Session,
  work: (configuration: Configuration) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (remote !== undefined) {
    const opened = await remote();
    if (opened.kind === 'failed') {
      output.problem(opened.why);
      return 2;
    }
    const deployed = await opened.stack.configuration();
    output.hide(deployed.secrets);
    return work(deployed.configuration);
  }
  const loaded = await loadConfiguration(configFile, { kind: 'machine', env: app.env });
  if (loaded.kind === 'refused') return showRefusal(output, loaded);
  output.hide(loaded.secrets);
  return work(loaded.configuration);
}

/** Runs with the fetcher and parser, under the network limits of the configuration unless `allowPrivate` lifts them. */
export async function withReader(
  session: Session,
  { allowPrivate }: { readonly allowPrivate: boolean },
  work: (reader: FeedReader, configuration: Configuration) => Promise<ExitCode>,
): Promise<ExitCode> {
  return withConfiguration(session, async (configuration) => {
    const allowed = allowPrivate || configuration.network.allowPrivate;
    return work(
      await session.app.createReader({ allowPrivate: allowed, clock: session.app.clock }),
      configuration,
    );
  });
}

function showRefusal(output: Output, { why, problems }: LoadedConfiguration & { kind: 'refused' }): ExitCode {
  output.problem([why, ...problems.map((problem) => `  ${problem}`)].join('\n'));
  return 2;
}
