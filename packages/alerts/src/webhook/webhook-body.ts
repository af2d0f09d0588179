import { type AlertDispatch, bySeriousness, type Dispatch, type Notice } from '@claimwire/core';
import { shortenAlert } from './shorten-alert.ts';
import { shortenNotice } from './shorten-notice.ts';
import { CLAIM_EVENTS, WebhookAlert, WebhookEvent } from './webhook-event.ts';

/** Standard Webhooks 1.0 asks for payloads under 20 kB. */
const LIMIT = 20_000;

/** Characters left of every text when even one alert alone is too large, tried in this order. */
const TEXT_LIMITS = [2_000, 1_000, 400, 150, 50] as const;

const bytes = (body: string) => Buffer.byteLength(body);

function write(
  { notification, alerts: all }: AlertDispatch,
  type: (typeof CLAIM_EVENTS)[keyof typeof CLAIM_EVENTS],
  alerts: readonly WebhookAlert[],
): string {
  const alertIds = alerts.map((alert) => alert.id);
  const event = {
    type,
    timestamp: notification.at,
    data: { notification: { ...notification, alertIds }, alerts, omitted: all.length - alerts.length },
  };
  return JSON.stringify(WebhookEvent.parse(event));
}

function noticeBody(notice: Notice): string {
  const write = (notification: Notice) =>
    JSON.stringify(WebhookEvent.parse({ type: notice.type, timestamp: notice.at, data: { notification } }));
  return shortest(notice.id, write(notice), (limit) => write(shortenNotice(notice, limit)));
}

/** The body itself if it is below 20 kB, else the longest of those with their texts cut that is. */
function shortest(id: string, whole: string, cut: (limit: number) => string): string {
  if (bytes(whole) < LIMIT) return whole;
  for (const limit of TEXT_LIMITS) {
    const body = cut(limit);
    if (bytes(body) < LIMIT) return body;
  }
  throw new Error(`Cannot send "${id}": it is over ${LIMIT} bytes even with its texts cut`);
}

/**
 * The payload of a webhook, the same for every try and as `WebhookEvent` says, below 20 kB. The least serious alerts are
 * left out when it would be larger, with their number in `omitted`; where one alone is too large its texts are cut.
 */
export function webhookBody(dispatch: Dispatch): string {
  if (dispatch.kind === 'notice') return noticeBody(dispatch.notification);
  const alerts = dispatch.alerts.toSorted(bySeriousness).map((alert) => WebhookAlert.parse(alert));
  const [first = WebhookAlert.parse(dispatch.alerts[0])] = alerts;
  const type = CLAIM_EVENTS[first.relation];
  // What one alert adds: its own text and, in `alertIds`, its id with quotes; each with a comma.
  const cost = (alert: WebhookAlert) => bytes(JSON.stringify(alert)) + bytes(alert.id) + 4;
  let size = bytes(write(dispatch, type, [first])) - cost(first);
  let count = 0;
  for (const alert of alerts) {
    size += cost(alert);
    if (size >= LIMIT) break;
    count += 1;
  }
  const kept = alerts.slice(0, Math.max(count, 1));
  return shortest(first.id, write(dispatch, type, kept), (limit) =>
    write(dispatch, type, [shortenAlert(first, limit)]),
  );
}
