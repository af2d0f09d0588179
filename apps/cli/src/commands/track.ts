import { type Alert, claimRecord, trackByHand, untrackByHand, watchedId } from '@claimwire/core';
import { Command } from 'commander';
import { z } from 'zod';
import type { App, ExitCode } from '../app.ts';
import { withDesk } from '../remote/desk.ts';
import { action, type Session } from '../session.ts';
import { writeAlertFeeds } from '../terminal/alert-feed.ts';
import { loadAlertText } from '../terminal/alert-text.ts';
import { claimArgument } from '../terminal/claim-argument.ts';
import { examples } from '../terminal/examples.ts';
import type { Output } from '../terminal/output.ts';
import { withServices } from '../with-services.ts';
import { deliverAll } from '../worker/deliver-all.ts';
import { showAlert } from '../worker/show-event.ts';
import { startWork } from '../worker/start-work.ts';
import { hasFailures } from '../worker/tally.ts';

const Track = z.object({ claim: z.string().trim().min(1, 'wants a sentence') });
const Untrack = z.object({ id: z.string().min(1) });

export const trackCommand = (app: App): Command =>
  new Command('track')
    .description(
      'Watches a claim in your own words: against what is stored at once, and against what arrives.',
    )
    .argument('<claim>', 'one whole sentence')
    .addHelpText(
      'after',
      examples([
        [
          'claimwire track "The bridge at Corran was closed on safety grounds."',
          'prints the id of the claim',
        ],
      ]),
    )
    .action(action(app, Track, track, 'anywhere'));

export const untrackCommand = (app: App): Command =>
  new Command('untrack')
    .description('Stops watching a claim; what is known of it stays until it is forgotten.')
    .argument('<id>', 'as "claimwire claims --watched" shows it, or its first 8 characters or more')
    .addHelpText('after', examples([['claimwire untrack 3f0c71b2', 'by the id of the claim']]))
    .action(action(app, Untrack, untrack, 'anywhere'));

/** Tracks a claim and tells at once what is already stored about it. A stack delivers by itself. */
async function track(session: Session, { claim: words }: z.infer<typeof Track>): Promise<ExitCode> {
  const { output, app, remote } = session;
  if (remote === undefined) {
    return withServices(session, async (services) => {
      const { draining, tally, tell } = await startWork(session, services);
      const analysis = await services.analysis();
      if (!(await trackWords({ ...services, analysis }, words, output, tell))) return 2;
      await deliverAll(draining, { until: services.clock().getTime(), sleep: app.sleep });
      if (tally.alerts > 0) await writeAlertFeeds(session, services);
      return hasFailures(tally) ? 1 : 0;
    });
  }
  return withDesk(session, async (desk) => {
    const [analysis, alertText] = [await app.createAnalysis(desk.configuration), await loadAlertText(output)];
    const tell = (alerts: readonly Alert[]) => {
      for (const alert of alerts) showAlert(output, alert, alertText);
    };
    return (await trackWords({ ...desk, analysis }, words, output, tell)) ? 0 : 2;
  });
}

/** False when the words say nothing that can be checked, which was said. */
async function trackWords(
  services: Parameters<typeof trackByHand>[0],
  words: string,
  output: Output,
  tell: (alerts: readonly Alert[]) => void,
): Promise<boolean> {
  const tracked = await trackByHand(services, words);
  if (tracked.kind === 'no-claim') {
    output.problem(`Cannot track "${words}": it says nothing that can be checked; write one whole sentence`);
    return false;
  }
  const { claim, isNew, alerts } = tracked;
  output.result({ type: 'tracked', isNew, ...claimRecord(claim) }, () =>
    isNew ? `Tracking ${claim.id}` : `Tracked already: ${claim.id}`,
  );
  if (isNew) tell(alerts);
  return true;
}

/** Stops watching a claim by its id. */
async function untrack(session: Session, { id }: z.infer<typeof Untrack>): Promise<ExitCode> {
  const { output } = session;
  return withDesk(session, async (services) => {
    const see = 'claimwire claims --watched';
    const claimId = await claimArgument(services, id, { output, doing: 'untrack', see });
    if (claimId === undefined) return 2;
    const configured = services.configuration.watch.some(
      (words) => watchedId(services.digest, words) === claimId,
    );
    if (configured) {
      output.problem(
        `Cannot untrack "${id}": the configuration watches it; take the sentence out under "watch" there`,
      );
      return 2;
    }
    if (!(await untrackByHand(services, claimId))) {
      output.problem(`Cannot untrack "${id}": it is not watched; see "${see}"`);
      return 2;
    }
    output.result({ type: 'untracked', id: claimId }, () => `No longer watching ${claimId}`);
    return 0;
  });
}
