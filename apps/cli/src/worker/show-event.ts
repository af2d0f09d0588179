import type { Alert, Article } from '@claimwire/core';
import type { AlertText } from '../terminal/alert-text.ts';
import { momentText } from '../terminal/moment-text.ts';
import type { Output } from '../terminal/output.ts';
import type { WorkEvent } from './handle-message.ts';

/** Says what happened: alerts on standard output, failures on the error stream, the rest as progress. */
export function showEvent(output: Output, event: WorkEvent, alertText: AlertText): void {
  switch (event.kind) {
    case 'polled':
      showPolled(output, event.polled);
      return;
    case 'analysed':
      showAnalysed(output, event.analysed, alertText);
      return;
    case 'delivered': {
      const { state, channelId, answer, nextTry } = event.delivery;
      if (state === 'delivered') output.progress(`${channelId}: delivered`);
      else if (state === 'failing')
        output.problem(
          `Cannot deliver by "${channelId}" yet: ${answer}; next try ${nextTry === null ? 'soon' : momentText(nextTry)}`,
        );
      else if (state === 'held')
        output.problem(`Cannot deliver by "${channelId}": ${answer}; see "claimwire channels list"`);
      else
        output.problem(
          `Cannot deliver by "${channelId}": ${answer}; it was given up; see "claimwire dead-letters list"`,
        );
      return;
    }
    case 'failed': {
      const next = event.givenUp ? 'it was given up; see "claimwire dead-letters list"' : 'it is tried again';
      output.problem(`Cannot ${event.message.kind}: ${event.why}; ${next}`);
    }
  }
}

function showPolled(output: Output, polled: (WorkEvent & { kind: 'polled' })['polled']): void {
  switch (polled.kind) {
    case 'polled':
      output.progress(
        `${polled.name}: ${polled.items} items, ${polled.fresh} new, ${polled.changed} changed`,
      );
      return;
    case 'unchanged':
      output.progress(`${polled.name}: nothing new`);
      return;
    case 'failed': {
      const next = polled.gone ? 'it is polled no more' : `next try ${momentText(polled.nextPoll)}`;
      output.problem(`Cannot poll "${polled.name}": ${polled.why}; ${next}`);
      return;
    }
    case 'unknown':
      return;
  }
}

function showAnalysed(
  output: Output,
  analysed: (WorkEvent & { kind: 'analysed' })['analysed'],
  alertText: AlertText,
): void {
  switch (analysed.kind) {
    case 'analysed':
      output.progress(`${nameOf(analysed.article)}: ${analysed.statements} statements`);
      for (const alert of analysed.alerts) showAlert(output, alert, alertText);
      return;
    case 'skipped':
      output.problem(`Cannot analyse "${nameOf(analysed.article)}": ${analysed.why}`);
      return;
    case 'nothing-to-do':
      return;
  }
}

/** Prints an alert just raised; one that the policy keeps back is not told here either. */
export function showAlert(output: Output, alert: Alert, alertText: AlertText): void {
  if (alert.suppressed !== null) return;
  output.result({ type: 'alert', ...alert, delivered: [] }, () => `${alertText(alert)}\n`);
}

const nameOf = ({ url, title, publisher }: Article): string => url ?? (title === '' ? publisher.name : title);
