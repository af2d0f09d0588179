import {
  type Alert,
  type AlertDispatch,
  type AlertRelation,
  bySeriousness,
  type Dispatch,
} from '@claimwire/core';
import { claimLink } from './claim-link.ts';
import { type DescribedAlert, describeAlert, describeInstant, VERDICTS } from './describe-alert.ts';
import { clip, inertText } from './inert-text.ts';

/** What is told of one claim. */
export interface ClaimStory {
  readonly id: string;
  /** Where the console shows the claim; null without a console. */
  readonly link: string | null;
  /** `claimwire claim ID`, which shows it everywhere. */
  readonly command: string;
  /** Most serious first. */
  readonly alerts: readonly [DescribedAlert, ...DescribedAlert[]];
}

/** Alerts in words, for a mail or a chat. All text is inert, but still to be escaped where it goes into markup. */
export interface AlertStory {
  readonly kind: 'alerts';
  /** One line: the most serious alert, or what a digest counts. */
  readonly subject: string;
  /** What this is: "Alert", "3 alerts from one article", "Digest of 12 alerts". */
  readonly what: string;
  /** "24 March 2024, 08:00 UTC", or the span that a digest covers. */
  readonly when: string;
  /** "2 contradicted, 1 confirmed" of all alerts, shown or not. */
  readonly counts: string;
  /** Claim by claim, most serious first. */
  readonly claims: readonly ClaimStory[];
  /** "… and 3 more: claimwire alerts", or null when everything is shown. */
  readonly omitted: string | null;
}

/** A notice in words. */
export interface NoticeStory {
  readonly kind: 'notice';
  readonly subject: string;
  readonly what: string;
  readonly when: string;
  readonly paragraphs: readonly string[];
}

const PARAGRAPHS = 20;

function countRelations(alerts: readonly Alert[]): string {
  const count = (relation: AlertRelation) => alerts.filter((alert) => alert.relation === relation).length;
  return (['contradicts', 'updates', 'confirms'] as const)
    .filter((relation) => count(relation) > 0)
    .map((relation) => `${count(relation)} ${VERDICTS[relation].toLowerCase()}`)
    .join(', ');
}

function tellWhat({ notification, alerts }: AlertDispatch): string {
  const count = alerts.length === 1 ? '1 alert' : `${alerts.length} alerts`;
  if (notification.kind === 'digest') return `Digest of ${count}`;
  return alerts.length === 1 ? 'Alert' : `${count} from one article`;
}

function tellAlerts(dispatch: AlertDispatch, limit: number, console: string | undefined): AlertStory {
  const { notification } = dispatch;
  const sorted = dispatch.alerts.toSorted(bySeriousness);
  const [first = dispatch.alerts[0], ...rest] = sorted;
  const counts = countRelations(sorted);
  const shown = sorted.slice(0, limit);
  const omitted = sorted.length - shown.length;
  const claims = [...Map.groupBy(shown, (alert) => alert.claim.id)].flatMap(([id, [top, ...more]]) =>
    top === undefined
      ? []
      : [
          {
            id,
            link: claimLink(console, id),
            command: `claimwire claim ${id}`,
            alerts: [describeAlert(top), ...more.map(describeAlert)] as const,
          },
        ],
  );
  return {
    kind: 'alerts',
    subject:
      notification.kind === 'digest'
        ? `Digest: ${counts}`
        : `${describeAlert(first).headline}${rest.length > 0 ? ` (+${rest.length} more)` : ''}`,
    what: tellWhat(dispatch),
    when:
      notification.kind === 'digest'
        ? `${describeInstant(notification.since)} to ${describeInstant(notification.at)}`
        : describeInstant(notification.at),
    counts,
    claims,
    omitted: omitted > 0 ? `… and ${omitted} more: claimwire alerts` : null,
  };
}

/**
 * Puts a dispatch into words, the same in every channel: claim by claim, most serious first, at most `limit` alerts.
 * Pure.
 */
export function tellStory(
  dispatch: Dispatch,
  { limit, console }: { readonly limit: number; readonly console?: string | undefined },
): AlertStory | NoticeStory {
  if (dispatch.kind === 'alerts') return tellAlerts(dispatch, limit, console);
  const { subject, text, at, type } = dispatch.notification;
  return {
    kind: 'notice',
    subject: clip(inertText(subject).trim(), 300),
    what: type === 'test' ? 'Test' : 'Notice',
    when: describeInstant(at),
    paragraphs: text
      .split(/\r?\n\s*\r?\n/)
      .map((paragraph) => clip(inertText(paragraph).trim(), 1_000))
      .filter((paragraph) => paragraph !== '')
      .slice(0, PARAGRAPHS),
  };
}
