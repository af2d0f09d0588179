import { Command, type CommanderError } from 'commander';
import type { App } from './app.ts';
import { alertsCommand } from './commands/alerts.ts';
import { articleCommand } from './commands/article.ts';
import { articlesCommand } from './commands/articles.ts';
import { channelsCommand } from './commands/channels.ts';
import { claimCommand } from './commands/claim.ts';
import { claimsCommand } from './commands/claims.ts';
import { deadLettersCommand } from './commands/dead-letters.ts';
import { demoCommand } from './commands/demo.ts';
import { extractCommand } from './commands/extract.ts';
import { feedsCommand } from './commands/feeds.ts';
import { ingestCommand } from './commands/ingest.ts';
import { initCommand } from './commands/init.ts';
import { judgeCommand } from './commands/judge.ts';
import { parseFeedCommand } from './commands/parse-feed.ts';
import { pollCommand } from './commands/poll.ts';
import { retryCommand } from './commands/retry.ts';
import { statementsCommand } from './commands/statements.ts';
import { trackCommand, untrackCommand } from './commands/track.ts';
import { watchCommand } from './commands/watch.ts';
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
    .option('--stack <name>', 'work on this deployed stack instead, with your AWS credentials')
    .option('--region <region>', "the stack's region (default: as AWS's own settings say)")
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
  program.addCommand(demoCommand(app));
  program.addCommand(watchCommand(app));
  program.addCommand(pollCommand(app));
  program.addCommand(ingestCommand(app));
  program.addCommand(trackCommand(app));
  program.addCommand(untrackCommand(app));
  program.addCommand(claimsCommand(app));
  program.addCommand(claimCommand(app));
  program.addCommand(alertsCommand(app));
  program.addCommand(articlesCommand(app));
  program.addCommand(articleCommand(app));
  program.addCommand(feedsCommand(app));
  program.addCommand(parseFeedCommand(app));
  program.addCommand(extractCommand(app));
  program.addCommand(statementsCommand(app));
  program.addCommand(judgeCommand(app));
  program.addCommand(channelsCommand(app));
  program.addCommand(retryCommand(app));
  program.addCommand(deadLettersCommand(app));
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
          .replace(/^error: |\.?\s*$/g, '')
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
