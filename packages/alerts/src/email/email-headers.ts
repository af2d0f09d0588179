import type { Dispatch, EmailChannel } from '@claimwire/core';
import { bySeriousness } from '@claimwire/core';
import addressparser from 'nodemailer/lib/addressparser';
import { clip } from '../wording/inert-text.ts';
import { tellStory } from '../wording/story.ts';

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
  readonly others: Readonly<Record<string, string>>;
}

/** The domain that ids are made under: that of the sender's address. */
function senderDomain(from: string): string {
  const [sender] = addressparser(from, { flatten: true });
  const domain = sender?.address?.split('@')[1]?.toLowerCase() ?? '';
  return /^[a-z0-9.-]+$/.test(domain) ? domain : 'claimwire.invalid';
}

/** Ids are digests, but nothing that a mail header could be broken with may come through if they ever are not. */
const idPart = (id: string) => id.replace(/[^A-Za-z0-9.-]/g, '_').slice(0, 200);

/** A digest speaks of many claims, a notice of none: neither belongs in one claim's thread. */
function threads(dispatch: Dispatch, domain: string): string[] {
  if (dispatch.kind === 'notice' || dispatch.notification.kind === 'digest') return [];
  const claims = dispatch.alerts.toSorted(bySeriousness).map((alert) => alert.claim.id);
  return [...new Set(claims)]
    .slice(0, THREAD_LIMIT)
    .map((claim) => `<claim.${idPart(claim)}@${domain}>`)
    .reverse();
}

/** "(+2 more)" at the end outlives the cut. */
function shorten(subject: string): string {
  const more = / \(\+\d+ more\)$/.exec(subject)?.[0] ?? '';
  return clip(subject.slice(0, subject.length - more.length), SUBJECT_LIMIT - more.length) + more;
}

/** How a reader leaves (RFC 2369), with one click where that is an https address (RFC 8058). */
function leaving(unsubscribe: string | undefined): Record<string, string> {
  if (unsubscribe === undefined) return {};
  const header = { 'List-Unsubscribe': `<${unsubscribe}>` };
  return unsubscribe.startsWith('https:')
    ? { ...header, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
    : header;
}

/** Subject, ids and the headers that mark a mail as automatic, for the mail that carries `dispatch`. */
export function emailHeaders(dispatch: Dispatch, config: EmailChannel): EmailHeaders {
  const domain = senderDomain(config.from);
  return {
    subject: shorten(tellStory(dispatch, { limit: 1 }).subject),
    messageId: `<${idPart(dispatch.notification.id)}.${config.id}@${domain}>`,
    references: threads(dispatch, domain),
    others: {
      // RFC 3834: no vacation notes in answer, please; the second is what Exchange reads.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'List-Id': `<${config.id}.claimwire.${domain}>`,
      ...leaving(config.unsubscribe),
    },
  };
}
