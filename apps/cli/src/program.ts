import { Command, type CommanderError } from 'commander';
import type { App } from './app.ts';
import { extractCommand } from './commands/extract.ts';
import { feedsCommand } from './commands/feeds.ts';
import { initCommand } from './commands/init.ts';
import { judgeCommand } from './commands/judge.ts';
import { parseFeedCommand } from './commands/parse-feed.ts';
import { statementsCommand } from './commands/statements.ts';
import { examples } from './terminal/examples.ts';

/** The whole command line. Exit code 2 for what commander itself refuses. */
export function createProgram(app: App): Command {
  const program = new Command('claimwire')
    .description(
      'Watches news feeds and tells when a new source contradicts, updates or confirms a claim that it tracks.',
    )
    .version(app.version)
    .option('--data <dir>', 'where everything is stored', '.claimwire')
    .option('--config <file>', 'the configuration (default: claimwire.yaml, if there is one)')
    .option('--json', 'one JSON object a line')
    .addHelpText(
      'after',
      examples([
        ['claimwire demo', 'see it work on a built-in newsroom'],
        ['claimwire init', 'write a configuration to fill in'],
        ['claimwire feeds add https://outlet.example/rss', 'follow a feed'],
        ['claimwire watch', 'poll for good and show alerts'],
      ]),
    );
  program.addCommand(initCommand(app));
  program.addCommand(feedsCommand(app));
  program.addCommand(parseFeedCommand(app));
  program.addCommand(extractCommand(app));
  program.addCommand(statementsCommand(app));
  program.addCommand(judgeCommand(app));
  for (const command of [program, ...descendants(program)]) prepare(command, app);
  return program;
}

function prepare(command: Command, app: App): void {
  command
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => app.stdout.write(text),
      writeErr: (text) => app.stderr.write(text),
      outputError: (text, write) => {
        const why = text
          .replace(/^error: /, '')
          .trim()
          .replaceAll(/\s*\n\s*/g, ' ');
        write(`claimwire: Cannot read the command line: ${why}; see "${pathOf(command)} --help"\n`);
      },
    })
    .exitOverride(throwIt);
}

function throwIt(error: CommanderError): never {
  throw error;
}

const descendants = (command: Command): readonly Command[] =>
  command.commands.flatMap((child) => [child, ...descendants(child)]);

const pathOf = (command: Command): string =>
  command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
