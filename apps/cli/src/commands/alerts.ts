import { type DeliveredAlert, listAlerts } from '@claimwire/core';
import { Command } from 'commander';
import { z } from 'zod';
import type { App, ExitCode } from '../app.ts';
import { action, type Session } from '../session.ts';
import { loadAlertText } from '../terminal/alert-text.ts';
import { examples } from '../terminal/examples.ts';
import { momentText } from '../terminal/moment-text.ts';
import { SinceArgument, sinceInstant } from '../terminal/since-argument.ts';
import { withStored } from '../with-stored.ts';

const Input = z.object({ since: SinceArgument.optional(), suppressed: z.boolean().default(false) });

export const alertsCommand = (app: App): Command =>
  new Command('alerts')
    .description('Shows the alerts that were raised, in their order, and whether they were delivered.')
    .option('--since <time>', 'a date such as 2024-03-24, or how long ago: 90m, 6h, 2d')
    .option('--suppressed', 'those that the policy kept back instead, with the reason')
    .addHelpText(
      'after',
      examples([
        ['claimwire alerts --since 6h', 'of the last six hours'],
        ['claimwire alerts --json | jq -r .statement.url', 'links of the articles that set them off'],
      ]),
    )
    .action(action(app, Input, alerts));

/** Prints the raised alerts. */
async function alerts(session: Session, { since, suppressed }: z.infer<typeof Input>): Promise<ExitCode> {
  const { output, app } = session;
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

function footText(
  { at, claim, suppressed, delivered }: DeliveredAlert,
  dim: (text: string) => string,
): string {
  const sent = delivered.map(({ channelId, state, answer }) =>
    state === 'delivered' ? `delivered by ${channelId}` : `${channelId} ${state}: ${answer}`,
  );
  return dim(
    [
      `raised ${momentText(at)}`,
      `claim ${claim.id.slice(0, 8)}`,
      ...(suppressed === null ? [] : [suppressed]),
      ...sent,
    ].join(' · '),
  );
}
