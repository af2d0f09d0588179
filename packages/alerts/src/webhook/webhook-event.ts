import { Alert, type AlertRelation, Instant, Notification } from '@claimwire/core';
import { z } from 'zod';

/** Event types by what the most serious alert says. */
export const CLAIM_EVENTS = {
  contradicts: 'claim.contradicted',
  confirms: 'claim.confirmed',
  updates: 'claim.updated',
} as const satisfies Record<AlertRelation, string>;

const [article, digest, notice] = Notification.options;

/** An alert as receivers get it: picked by name, so that what is stored can grow without a change of what is promised. */
export const WebhookAlert = Alert.pick({
  id: true,
  at: true,
  relation: true,
  confidence: true,
  reasons: true,
  claim: true,
  statement: true,
  origins: true,
  articleId: true,
});

const ClaimData = z.object({
  /** `alertIds` are those of the alerts below. */
  notification: z.discriminatedUnion('kind', [
    article.pick({ kind: true, id: true, at: true, articleId: true, alertIds: true }),
    digest.pick({ kind: true, id: true, at: true, since: true, alertIds: true }),
  ]),
  /** Most serious first. */
  alerts: z.array(WebhookAlert).min(1),
  /** How many more there are than a body of 20 kB holds. */
  omitted: z.int().min(0),
});

const NoticeData = z.object({
  notification: notice.pick({ kind: true, id: true, at: true, subject: true, text: true, data: true }),
});

const event = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) =>
  z.object({ type: z.literal(type), timestamp: Instant, data });

/** The body of every webhook. docs/webhooks.schema.json is made from it. */
export const WebhookEvent = z.discriminatedUnion('type', [
  event('claim.contradicted', ClaimData),
  event('claim.confirmed', ClaimData),
  event('claim.updated', ClaimData),
  event('feed.failing', NoticeData),
  event('channel.disabled', NoticeData),
  event('test', NoticeData),
]);
export type WebhookEvent = z.infer<typeof WebhookEvent>;
