import type { Alert, AlertDispatch, AlertRelation, Dispatch } from '@claimwire/core';
import { clip } from './inert-text.ts';
import { bySeriousness } from './shown-alerts.ts';

/** Standard Webhooks 1.0 asks for payloads under 20 kB. */
const LIMIT = 20_000;

/** Event types by what the most serious alert says. */
export const WEBHOOK_TYPES = {
  contradicts: 'claim.contradicted',
  confirms: 'claim.confirmed',
  updates: 'claim.updated',
} as const satisfies Record<AlertRelation, string>;

/** Characters left of every text when even one alert alone is too large, tried in this order. */
const TEXT_LIMITS = [2_000, 1_000, 400, 150, 50] as const;

/** Reasons kept, and longest link kept, when even one alert alone is too large. */
const REASON_LIMIT = 4;
const LINK_LIMIT = 1_500;

function shorten(alert: Alert, limit: number): Alert {
  const side = <Side extends Alert['claim'] | Alert['statement']>(it: Side): Side => ({
    ...it,
    quote: clip(it.quote, limit),
    source: clip(it.source, limit),
    title: clip(it.title, limit),
    speaker: it.speaker === null ? null : clip(it.speaker, limit),
    url: it.url !== null && it.url.length > LINK_LIMIT ? null : it.url,
  });
  return {
    ...alert,
    claim: { ...side(alert.claim), text: clip(alert.claim.text, limit) },
    statement: side(alert.statement),
    reasons: alert.reasons.slice(0, REASON_LIMIT).map((reason) => ({
      ...reason,
      detail: clip(reason.detail, limit),
      claim: { ...reason.claim, text: clip(reason.claim.text, limit) },
      statement: { ...reason.statement, text: clip(reason.statement.text, limit) },
    })),
  };
}

function write(dispatch: AlertDispatch, first: Alert, alerts: readonly Alert[]): string {
  return JSON.stringify({
    type: WEBHOOK_TYPES[first.relation],
    timestamp: dispatch.notification.at,
    data: {
      notification: { ...dispatch.notification, alertIds: alerts.map((alert) => alert.id) },
      alerts,
      omitted: dispatch.alerts.length - alerts.length,
    },
  });
}

const fits = (body: string) => Buffer.byteLength(body) < LIMIT;

/**
 * The payload of a webhook, the same for every try: `{type, timestamp, data: {notification, alerts, omitted}}`, alerts
 * most serious first, below 20 kB. The least serious alerts are left out when it would be larger, with their number in
 * `omitted`; where a single alert is too large its texts are cut, which an ellipsis at their end shows.
 */
export function webhookBody(dispatch: Dispatch): string {
  if (dispatch.kind === 'notice') {
    const { at, type, id, subject, text, data } = dispatch.notification;
    return JSON.stringify({ type, timestamp: at, data: { id, subject, text, ...data } });
  }
  const alerts = bySeriousness(dispatch.alerts);
  const [first] = alerts;
  const head = Buffer.byteLength(write(dispatch, first, []));
  let size = head;
  let count = 0;
  for (const alert of alerts) {
    // An alert costs its own text and, in `alertIds`, its id with quotes; each with a comma.
    size += Buffer.byteLength(JSON.stringify(alert)) + Buffer.byteLength(alert.id) + 4;
    if (size >= LIMIT) break;
    count += 1;
  }
  if (count > 0) return write(dispatch, first, alerts.slice(0, count));
  const bodies = TEXT_LIMITS.map((limit) => () => write(dispatch, first, [shorten(first, limit)]));
  const body = bodies.map((make) => make()).find(fits);
  if (body === undefined)
    throw new Error(`Cannot send alert "${first.id}": it is over ${LIMIT} bytes even with its texts cut`);
  return body;
}
