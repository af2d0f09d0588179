import { type DeliveredAlert, type Delivery, listAlerts } from '@claimwire/core';
import { Command } from 'commander';
import { z } from 'zod';
import type { App, ExitCode } from '../app.ts';
import { action, type Session, withConfiguration } from '../session.ts';
import { type AlertFeedFormat, alertFeed } from '../terminal/alert-feed.ts';
import { loadAlertText } from '../terminal/alert-text.ts';
import { examples } from '../terminal/examples.ts';
import { momentText } from '../terminal/moment-text.ts';
import { SinceArgument, sinceInstant } from '../terminal/since-argument.ts';
import { withStored } from '../with-stored.ts';

const Input = z.object({
  since: SinceArgument.optional(),
  suppressed: z.boolean().default(false),
  format: z.enum(['atom', 'json-feed'], 'wants atom or json-feed').optional(),
});

export const alertsCommand = (app: App): Command =>
  new Command('alerts')
    .description('Shows the alerts that were raised, in their order, and whether they were delivered.')
    .option('--since <time>', 'a date such as 2024-03-24, or how long ago: 90m, 6h, 2d')
    .option('--suppressed', 'those that the policy kept back instead, with the reason for each channel')
    .option('--format <feed>', 'atom or json-feed: the latest hundred as a feed')
    .addHelpText(
      'after',
      examples([
        ['claimwire alerts --since 6h', 'of the last six hours'],
        ['claimwire alerts --json | jq -r .statement.url', 'links of the articles that set them off'],
      ]),
    )
    .action(action(app, Input, alerts, 'anywhere'));

/** Prints the raised alerts. */
async function alerts(
  session: Session,
  { since, suppressed, format }: z.infer<typeof Input>,
): Promise<ExitCode> {
  const { output, app } = session;
  if (format) return printFeed(session, format);
  const from = since === undefined ? {} : { since: sinceInstant(since, app.clock()) };
  return withStored(session, async (stored) => {
    const alertText = await loadAlertText(output);
    let shown = 0;
    for await (const alert of listAlerts(stored, { ...from, suppressed })) {
      shown += 1;
      output.result(alert, () => `${alertText(alert)}\n${footText(alert, output.colors.dim)}\n`);
    }
    if (shown === 0) output.say(suppressed ? 'No alerts were kept back.' : 'No alerts.');
    return 0;
  });
}

async function printFeed(session: Session, format: AlertFeedFormat): Promise<ExitCode> {
  const { app } = session;
  return withConfiguration(session, async (configuration) =>
    withStored(session, async ({ table }) => {
      const feed = await alertFeed({ table, clock: app.clock }, format, configuration.console);
      app.stdout.write(`${feed.trimEnd()}\n`);
      return 0;
    }),
  );
}

const FATES: Readonly<Record<Delivery['state'], string>> = {
  delivered: 'delivered by',
  failing: 'to be tried again by',
  held: 'held for',
  dead: 'given up by',
  dropped: 'dropped for',
};

/** When it was raised, and below that what became of it: a line for each thing that became of it somewhere. */
function footText(
  { at, claim, suppressed, delivered, waiting, kept }: DeliveredAlert,
  dim: (text: string) => string,
): string {
  const raised = [
    `raised ${momentText(at)}`,
    `claim ${claim.id.slice(0, 8)}`,
    ...(suppressed ? [suppressed] : []),
  ];
  const fates = [
    ...delivered.map(
      ({ channelId, state, answer }) =>
        [FATES[state], channelId, state === 'delivered' ? '' : answer] as const,
    ),
    ...waiting.map(
      ({ channelId, due, why }) => [`waits until ${momentText(due)} for`, channelId, why] as const,
    ),
    ...kept.map(({ channelId, why }) => ['not by', channelId, why] as const),
  ];
  const together = Map.groupBy(fates, ([fate, , why]) => `${fate}\n${why}`);
  const lines = [...together.values()].map((same) => {
    const [[fate, , why] = ['', '', '']] = same;
    return `${fate} ${[...new Set(same.map(([, channelId]) => channelId))].join(', ')}${why === '' ? '' : `: ${why}`}`;
  });
  return [raised.join(' · '), ...lines].map(dim).join('\n');
}
