import type { WorkEvent } from './handle-message.ts';

/** What a run did, in counts. */
export interface Tally {
  feeds: number;
  feedsFailed: number;
  articles: number;
  /** Not analysed on purpose. */
  skipped: number;
  /** Of these, those in another language than English. */
  otherLanguages: number;
  alerts: number;
  suppressed: number;
  delivered: number;
  /** Deliveries that did not work and have not worked since, each once however often it was tried. */
  readonly undelivered: Set<string>;
  failed: number;
}

export const newTally = (): Tally => ({
  feeds: 0,
  feedsFailed: 0,
  articles: 0,
  skipped: 0,
  otherLanguages: 0,
  alerts: 0,
  suppressed: 0,
  delivered: 0,
  undelivered: new Set(),
  failed: 0,
});

/** Counts an event in. */
export function count(tally: Tally, event: WorkEvent): void {
  switch (event.kind) {
    case 'polled':
      if (event.polled.kind === 'failed') tally.feedsFailed += 1;
      else if (event.polled.kind !== 'unknown') tally.feeds += 1;
      return;
    case 'analysed': {
      const { analysed } = event;
      if (analysed.kind === 'skipped') {
        tally.skipped += 1;
        if (analysed.language !== null) tally.otherLanguages += 1;
      }
      if (analysed.kind !== 'analysed') return;
      tally.articles += 1;
      tally.alerts += analysed.alerts.filter(({ suppressed }) => suppressed === null).length;
      tally.suppressed += analysed.alerts.filter(({ suppressed }) => suppressed !== null).length;
      return;
    }
    case 'delivered': {
      const { state, notificationId, channelId } = event.delivery;
      const key = `${channelId}:${notificationId}`;
      if (state === 'delivered') {
        tally.delivered += 1;
        tally.undelivered.delete(key);
      } else tally.undelivered.add(key);
      return;
    }
    case 'failed':
      tally.failed += 1;
  }
}

/** Whether something that was asked for did not work. What was skipped on purpose is no failure. */
export const hasFailures = (tally: Tally): boolean =>
  tally.feedsFailed + tally.undelivered.size + tally.failed > 0;
