import type { ExitCode } from '../app.ts';
import type { Session } from '../session.ts';
import { writeAlertFeeds } from '../terminal/alert-feed.ts';
import { amount } from '../terminal/amount.ts';
import type { LocalServices } from '../with-services.ts';
import { hasFailures, type Tally } from './tally.ts';

/** Says in one line what a run did, and answers its exit code. The feeds of alerts hold what it raised. */
export async function finishWork(session: Session, services: LocalServices, tally: Tally): Promise<ExitCode> {
  const { output } = session;
  if (tally.alerts > 0) await writeAlertFeeds(session, services);
  const summary = { ...tally, undelivered: tally.undelivered.size };
  output.result({ type: 'summary', ...summary }, () => summaryText(tally));
  return hasFailures(tally) ? 1 : 0;
}

function summaryText(tally: Tally): string {
  const parts = [
    tally.feeds + tally.feedsFailed > 0 && amount(tally.feeds, 'feed polled', 'feeds polled'),
    tally.feedsFailed > 0 && `${tally.feedsFailed} failed`,
    amount(tally.articles, 'article analysed', 'articles analysed'),
    tally.skipped > 0 && `${tally.skipped} not analysed${languagesText(tally)}`,
    amount(tally.alerts, 'alert raised', 'alerts raised'),
    tally.suppressed > 0 && `${tally.suppressed} kept back by the policy`,
    tally.delivered > 0 && `${tally.delivered} delivered`,
    tally.undelivered.size > 0 && `${tally.undelivered.size} not delivered`,
    tally.failed > 0 && amount(tally.failed, 'failure', 'failures'),
  ];
  return parts.filter((part) => part !== false).join(', ');
}

const languagesText = ({ otherLanguages }: Tally): string =>
  otherLanguages === 0 ? '' : ` (${otherLanguages} not in English)`;
