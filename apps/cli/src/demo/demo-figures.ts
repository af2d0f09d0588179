import {
  type AlertRelation,
  type ClaimStatus,
  listAlerts,
  listArticles,
  listClaims,
  type Services,
} from '@claimwire/core';
import { HOOK_ID, MAIL_ID } from './demo-configuration.ts';
import type { Stage } from './start-stage.ts';

/** What the demo came to. */
export interface DemoFigures {
  readonly feeds: number;
  readonly articles: number;
  readonly copies: number;
  readonly claims: Readonly<Record<ClaimStatus, number>>;
  readonly alerts: Readonly<Record<AlertRelation, number>>;
  /** Messages that should have come to each channel, and those that came and were verified. */
  readonly deliveries: {
    readonly expected: number;
    readonly emails: number;
    readonly webhooks: number;
  };
}

/** Counts what is stored and what has arrived at the receivers. */
export async function demoFigures(
  services: Pick<Services, 'table' | 'configuration'>,
  { mail, hook }: Stage,
): Promise<DemoFigures> {
  let articles = 0;
  let copies = 0;
  for await (const { copyOf } of listArticles(services, {})) {
    articles += 1;
    if (copyOf !== null) copies += 1;
  }
  const claims = { reported: 0, confirmed: 0, updated: 0, disputed: 0 };
  for await (const { status } of listClaims(services, {})) claims[status] += 1;
  const alerts = { contradicts: 0, updates: 0, confirms: 0 };
  // One message for each article and channel.
  const articlesTold = new Set<string>();
  const sent: Readonly<Record<string, Set<string>>> & Record<typeof MAIL_ID | typeof HOOK_ID, Set<string>> = {
    [MAIL_ID]: new Set<string>(),
    [HOOK_ID]: new Set<string>(),
  };
  for await (const { relation, articleId, version, delivered } of listAlerts(services, {})) {
    alerts[relation] += 1;
    articlesTold.add(`${articleId} ${version}`);
    for (const { channelId, notificationId } of delivered) sent[channelId]?.add(notificationId);
  }
  return {
    feeds: services.configuration.feeds.length,
    articles,
    copies,
    claims,
    alerts,
    deliveries: {
      expected: articlesTold.size,
      emails: [...sent[MAIL_ID]].filter((id) => mail.mails.some(({ messageId }) => messageId.includes(id)))
        .length,
      webhooks: [...sent[HOOK_ID]].filter((id) => hook.verified.has(id)).length,
    },
  };
}
