import { clip } from '../wording/inert-text.ts';
import type { WebhookAlert } from './webhook-event.ts';

/** Reasons kept, and longest link kept, when even one alert alone is too large. */
const REASON_LIMIT = 4;
const LINK_LIMIT = 1_500;

/** The alert with every text cut to `limit` characters, which an ellipsis at the end shows. */
export function shortenAlert(alert: WebhookAlert, limit: number): WebhookAlert {
  const side = <Side extends WebhookAlert['claim'] | WebhookAlert['statement']>(it: Side): Side => ({
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
