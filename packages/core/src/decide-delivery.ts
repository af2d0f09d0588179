import type { Alert } from './alert.ts';
import type { AlertPolicy, QuietHours } from './alert-policy.ts';
import { bySeriousness } from './choose-alerts.ts';
import { momentText, toInstant } from './instant.ts';
import type { AlertRelation } from './relation.ts';
import { whyKeptBack } from './why-kept-back.ts';
import { minutesOf, nextAt, wallMinutes } from './zoned-time.ts';

/** What a channel was sent lately, as far as the policy asks for it. */
export interface Lately {
  /** The last telling of this alert's claim by another article; null when there is none that still counts. */
  readonly told: { readonly relation: AlertRelation; readonly at: string } | null;
  /** Messages sent in this hour of the clock, the one that is being decided on left out. */
  readonly messages: number;
}

/** What becomes of an alert with one channel. Times are RFC 3339 UTC. */
export type Decision =
  /** Told at once; also in the digest that is due at `digest`, where there is one. */
  | { readonly kind: 'now'; readonly digest: string | null }
  | { readonly kind: 'digest'; readonly due: string; readonly why: string }
  | { readonly kind: 'suppressed'; readonly why: string };

const HOUR = 3_600_000;

/**
 * The policy: what one channel gets of an alert, and when. Pure. In this order: what is not wanted is kept back; so is
 * what was told of the claim just now; a digest gathers; quiet hours put off until they end; and what is too much for
 * one hour waits until the hour is over.
 */
export function decideDelivery(policy: AlertPolicy, alert: Alert, lately: Lately, now: Date): Decision {
  const why = whyKeptBack(policy, alert, now) ?? whyCooling(policy, alert, lately, now);
  if (why !== null) return { kind: 'suppressed', why };
  const { digest, quietHours, maxPerHour } = policy;
  const due = digest && toInstant(afterQuiet(quietHours, nextDigest(digest, now)));
  if (due && !digest.beside) return { kind: 'digest', due, why: `a digest every ${digest.every}` };
  if (quietHours && isQuiet(quietHours, now) && !quietHours.breakThrough.includes(alert.relation)) {
    const until = toInstant(quietEnd(quietHours, now));
    return { kind: 'digest', due: until, why: `quiet hours until ${quietHours.until}` };
  }
  if (maxPerHour !== null && lately.messages >= maxPerHour) {
    const next = toInstant(afterQuiet(quietHours, nextHour(now)));
    return {
      kind: 'digest',
      due: next,
      why: `more than ${maxPerHour} ${maxPerHour === 1 ? 'message' : 'messages'} in this hour`,
    };
  }
  return { kind: 'now', digest: due };
}

function whyCooling(
  { coolDown }: AlertPolicy,
  { relation }: Alert,
  { told }: Lately,
  now: Date,
): string | null {
  if (coolDown === null || told === null) return null;
  if (Date.parse(told.at) + coolDown * 1000 <= now.getTime()) return null;
  const isMoreSerious =
    bySeriousness({ relation, confidence: 0 }, { relation: told.relation, confidence: 0 }) < 0;
  return isMoreSerious ? null : `cool-down: the claim was told at ${momentText(told.at)}`;
}

const nextHour = (now: Date): Date => new Date((Math.floor(now.getTime() / HOUR) + 1) * HOUR);

function nextDigest({ every, at, timeZone }: NonNullable<AlertPolicy['digest']>, now: Date): Date {
  return every === 'hour' || at === undefined || timeZone === undefined
    ? nextHour(now)
    : nextAt(timeZone, at, now);
}

/** By the clock on the wall: `from` belongs to the quiet hours, `until` does not, and they may go past midnight. */
function isQuiet({ from, until, timeZone }: QuietHours, at: Date): boolean {
  const minutes = wallMinutes(timeZone, at);
  const [begin, end] = [minutesOf(from), minutesOf(until)];
  return begin <= end ? begin <= minutes && minutes < end : minutes >= begin || minutes < end;
}

const quietEnd = ({ until, timeZone }: QuietHours, at: Date): Date =>
  nextAt(timeZone, until, at, { twice: true });

const afterQuiet = (quiet: QuietHours | null, at: Date): Date =>
  quiet && isQuiet(quiet, at) ? quietEnd(quiet, at) : at;
