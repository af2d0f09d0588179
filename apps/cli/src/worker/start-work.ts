import { type Alert, giveUp, keys, type WatchedWords, watchConfigured } from '@claimwire/core';
import type { Session } from '../session.ts';
import { loadAlertText } from '../terminal/alert-text.ts';
import type { LocalServices } from '../with-services.ts';
import type { Draining } from './drain.ts';
import { handleMessage } from './handle-message.ts';
import { showAlert, showEvent } from './show-event.ts';
import { count, newTally, type Tally } from './tally.ts';

/** A run of the worker: what it works with, and what it has done so far. */
export interface Work {
  readonly draining: Draining & { readonly services: LocalServices };
  readonly tally: Tally;
  /** Shows and counts alerts that came otherwise than by a message. */
  readonly tell: (alerts: readonly Alert[]) => void;
}

/**
 * Gets the worker ready: every event is shown and counted. What a crash may have left half done is put right, and the
 * claims that the configuration watches are tracked, which changes nothing for those that are tracked already; those that
 * are gone from it are watched no more.
 */
export async function startWork(session: Session, services: LocalServices): Promise<Work> {
  const { app, output } = session;
  const tally = newTally();
  const alertText = await loadAlertText(output);
  const tell = (alerts: readonly Alert[]) => {
    for (const alert of alerts) {
      tally[alert.suppressed === null ? 'alerts' : 'suppressed'] += 1;
      showAlert(output, alert, alertText);
    }
  };
  const draining: Work['draining'] = {
    services,
    stop: app.stopSignal(),
    handle: (message) => handleMessage(services, message),
    giveUp: (message, why) => giveUp(services, message, why),
    show(event) {
      count(tally, event);
      showEvent(output, event, alertText);
    },
    isExpected: (error) => app.expectedProblem(error) !== undefined,
  };
  for (const { message, error } of await services.queue.list()) {
    if (message?.kind === 'analyse') await giveUp(services, message, error);
  }
  for (const { words, tracked } of await watched(services)) {
    if (tracked.kind === 'no-claim') {
      output.problem(
        `Cannot watch "${words}": it says nothing that can be checked; write one whole sentence`,
      );
      tally.failed += 1;
    } else if (tracked.isNew) tell(tracked.alerts);
  }
  return { draining, tally, tell };
}

/** Tracks what the configuration watches. Where it watches nothing, now and before, no analysis is loaded for it. */
async function watched(services: LocalServices): Promise<readonly WatchedWords[]> {
  const isNone = services.configuration.watch.length === 0;
  if (isNone && !(await services.table.get(keys.watched()))) return [];
  return watchConfigured({ ...services, analysis: await services.analysis() }, { again: true });
}
