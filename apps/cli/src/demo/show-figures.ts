import type { Session } from '../session.ts';
import type { DemoFigures } from './demo-figures.ts';

/** Closes the demo: what it came to, and what to try next. `folder` is where its data was kept, if it was. */
export function showFigures(
  { output }: Session,
  figures: DemoFigures,
  seconds: number,
  folder: string | undefined,
): void {
  const { feeds, articles: count, copies, claims, alerts, deliveries } = figures;
  if (output.json) {
    output.result({ type: 'summary', ...figures, seconds, folder: folder ?? null }, () => '');
    return;
  }
  const list = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .map(([name, amount]) => `${amount} ${name}`)
      .join(', ');
  const rows = [
    ['Feeds', String(feeds)],
    ['Articles', String(count)],
    ['Copies', String(copies)],
    ['Claims', list(claims)],
    ['Alerts', list(alerts)],
    [
      'Deliveries',
      `${deliveries.emails} of ${deliveries.expected} e-mails, ${deliveries.webhooks} of ${deliveries.expected} webhooks, all signatures verified`,
    ],
    ['Seconds', seconds.toFixed(1)],
  ] as const;
  output.table(rows, (row) => row, [
    { head: 'The demo', cell: ([name]) => name },
    { head: '', cell: ([, value]) => value },
  ]);
  output.say(`\n${nextSteps(folder)}`);
}

function nextSteps(folder: string | undefined): string {
  const own = ['claimwire init', 'claimwire feeds add https://outlet.example/rss', 'claimwire watch'];
  const look =
    folder === undefined
      ? ['claimwire demo --keep']
      : ['claims --status disputed', 'claims --query killed', 'alerts', 'articles'].map(
          (command) => `claimwire --data ${folder} ${command}`,
        );
  const lines = (commands: readonly string[]) => commands.map((command) => `  ${command}`).join('\n');
  return `Look at what it stored:\n${lines(look)}\n\nOn feeds of your own:\n${lines(own)}`;
}
