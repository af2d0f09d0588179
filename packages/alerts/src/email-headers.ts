import type { Dispatch, EmailChannel } from '@claimwire/core';
import addressparser from 'nodemailer/lib/addressparser';
import { describeAlert } from './describe-alert.ts';
import { clip, inertText } from './inert-text.ts';
import { bySeriousness } from './shown-alerts.ts';

/** RFC 5322 allows 998 octets a line and mail programs show far less. */
const SUBJECT_LIMIT = 130;

/** More threads than this in one mail help nobody, and a header must stay short of what servers take. */
const THREAD_LIMIT = 10;

/** What identifies a mail and places it in its threads. */
export interface EmailHeaders {
  readonly subject: string;
  /** The same for every try of one notification, so that a mail program can drop repeats. */
  readonly messageId: string;
  /** One invented parent per claim, the most serious last, where mail programs look for the parent (RFC 5322 3.6.4). */
  readonly references: readonly string[];
  readonly listId: string;
}

/** The domain that ids are made under: that of the sender's address. */
function senderDomain(from: string): string {
  const [sender] = addressparser(from, { flatten: true });
  const domain = sender?.address?.split('@')[1]?.toLowerCase() ?? '';
  return /^[a-z0-9.-]+$/.test(domain) ? domain : 'claimwire.invalid';
}

/** Ids are digests, but nothing that a mail header could be broken with may come through if they ever are not. */
const idPart = (id: string) => id.replace(/[^A-Za-z0-9.-]/g, '_').slice(0, 200);

/** Subject and ids for the mail that carries `dispatch`. */
export function emailHeaders(dispatch: Dispatch, config: EmailChannel): EmailHeaders {
  const domain = senderDomain(config.from);
  const ids = {
    messageId: `<${idPart(dispatch.notification.id)}.${config.id}@${domain}>`,
    listId: `<${config.id}.claimwire.${domain}>`,
  };
  if (dispatch.kind === 'notice')
    return { ...ids, subject: clip(inertText(dispatch.notification.subject), SUBJECT_LIMIT), references: [] };
  const alerts = bySeriousness(dispatch.alerts);
  const more = alerts.length > 1 ? ` (+${alerts.length - 1} more)` : '';
  const claims = [...new Set(alerts.map((alert) => alert.claim.id))].slice(0, THREAD_LIMIT);
  return {
    ...ids,
    subject: clip(inertText(describeAlert(alerts[0]).headline), SUBJECT_LIMIT - more.length) + more,
    references: claims.map((claim) => `<claim.${idPart(claim)}@${domain}>`).reverse(),
  };
}
