import { Alert, type AlertRelation, Instant, Notification } from '@claimwire/core';
import { z } from 'zod';

/** Event types by what the most serious alert says. */
export const CLAIM_EVENTS = {
  contradicts: 'claim.contradicted',
  confirms: 'claim.confirmed',
  updates: 'claim.updated',
} as const satisfies Record<AlertRelation, string>;

const [article, digest, notice] = Notification.options;

const SIDE = {
  quote: true,
  span: true,
  url: true,
  source: true,
  title: true,
  published: true,
  speaker: true,
} as const;

/** An alert as receivers get it: picked by name, so that what is stored can grow without a change of what is promised. */
export const WebhookAlert = Alert.pick({
  id: true,
  at: true,
  relation: true,
  confidence: true,
  reasons: true,
  origins: true,
  articleId: true,
})
  .extend({
    claim: Alert.shape.claim.pick({ ...SIDE, id: true, text: true, watched: true }),
    statement: Alert.shape.statement.pick(SIDE),
  })
  .meta({ id: 'Alert', description: 'What one article did to one tracked claim.' });
export type WebhookAlert = z.infer<typeof WebhookAlert>;

const ClaimData = z
  .object({
    notification: z
      .discriminatedUnion('kind', [
        article.pick({ kind: true, id: true, at: true, articleId: true, alertIds: true }),
        digest.pick({ kind: true, id: true, at: true, since: true, alertIds: true }),
      ])
      .meta({ description: 'What carries the alerts. `alertIds` are those of the alerts below.' }),
    alerts: z.array(WebhookAlert).min(1).meta({ description: 'Most serious first.' }),
    omitted: z
      .int()
      .min(0)
      .meta({ description: 'How many alerts are left out because 20 kB do not hold them.' }),
  })
  .meta({
    id: 'ClaimData',
    description: 'What one article, or all articles of a digest, did to tracked claims.',
  });

const NoticeData = z
  .object({
    notification: notice.pick({ kind: true, id: true, at: true, subject: true, text: true, data: true }),
  })
  .meta({ id: 'NoticeData', description: 'Something that the operator must know of claimwire itself.' });

const event = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) =>
  z.object({ type: z.literal(type), timestamp: Instant, data });

/** The body of every webhook. */
export const WebhookEvent = z
  .discriminatedUnion('type', [
    event('claim.contradicted', ClaimData),
    event('claim.confirmed', ClaimData),
    event('claim.updated', ClaimData),
    event('feed.failing', NoticeData),
    event('channel.disabled', NoticeData),
    event('test', NoticeData),
  ])
  .meta({ title: 'claimwire webhook', description: 'The body of a webhook of claimwire.' });
export type WebhookEvent = z.infer<typeof WebhookEvent>;

/**
 * `WebhookEvent` as JSON Schema 2020-12, which docs/webhooks.schema.json holds. It allows more than it names: a later
 * version may say more.
 */
export function webhookSchema(): object {
  return z.toJSONSchema(WebhookEvent, {
    override({ jsonSchema }) {
      delete jsonSchema.additionalProperties;
    },
  });
}
