import type { Alert, AlertDispatch, AlertRelation } from '@claimwire/core';

const SERIOUSNESS = { contradicts: 0, updates: 1, confirms: 2 } as const satisfies Record<
  AlertRelation,
  number
>;

/** An e-mail past 102 kB is cut off by Gmail; fifteen alerts with the longest quotes stay below that. */
const LIMIT = 15;

/** The alerts, most serious first: contradictions, then updates, then confirmations, the surest of each first. */
export function bySeriousness(alerts: readonly [Alert, ...Alert[]]): [Alert, ...Alert[]] {
  const [first, ...rest] = alerts;
  const sorted: [Alert, ...Alert[]] = [first, ...rest];
  return sorted.sort(
    (a, b) => SERIOUSNESS[a.relation] - SERIOUSNESS[b.relation] || b.confidence - a.confidence,
  );
}

/** What an e-mail shows in full, most serious first, and how many alerts of the dispatch it leaves out. */
export function shownAlerts(dispatch: AlertDispatch): {
  readonly shown: readonly Alert[];
  readonly omitted: number;
} {
  const sorted = bySeriousness(dispatch.alerts);
  return { shown: sorted.slice(0, LIMIT), omitted: Math.max(0, sorted.length - LIMIT) };
}
