import type { Alert, AlertRelation, AlertSide, Passage, ReasonCode } from '@claimwire/core';
import { clip, inertText } from './inert-text.ts';
import { markedQuote, type Piece } from './marked-quote.ts';
import { safeLink } from './safe-link.ts';

/** One side of an alert in words. Everything here is inert text, but still to be escaped where it goes into markup. */
export interface DescribedSide {
  /** The quote in order, compared passages marked. */
  readonly quote: readonly Piece[];
  /** Who says it: "John Kirby, White House spokesman, in Outlet One", "Outlet One", "you". */
  readonly by: string;
  /** Title of the article; empty when it has none. */
  readonly title: string;
  /** An http or https address, or null. */
  readonly link: string | null;
  /** "24 March 2024, 08:00 UTC", or null when unknown. */
  readonly when: string | null;
}

/** An alert in words, the same in every channel. */
export interface DescribedAlert {
  readonly relation: AlertRelation;
  /** "Contradicted", "Confirmed" or "Updated". */
  readonly verdict: string;
  /** "Contradicted: dozens of people were killed". */
  readonly headline: string;
  /** The claim in short, without the verdict. */
  readonly subject: string;
  readonly claim: DescribedSide;
  readonly statement: DescribedSide;
  /** "number: dozens, not more than a hundred". */
  readonly reasons: readonly string[];
  /** "82%". */
  readonly confidence: string;
  /** "2 independent origins for, 1 against". */
  readonly origins: string;
  /** The same as numbers. */
  readonly counts: Alert['origins'];
  /** "You watch this claim." is worth saying. */
  readonly watched: boolean;
}

/** The word for each relation, as headlines begin with it. */
export const VERDICTS = {
  contradicts: 'Contradicted',
  confirms: 'Confirmed',
  updates: 'Updated',
} as const satisfies Record<AlertRelation, string>;

const REASONS = {
  'same-fact': 'same fact',
  number: 'number',
  date: 'date',
  place: 'place',
  person: 'person',
  cause: 'cause',
  negation: 'negation',
  antonym: 'opposite',
  denial: 'denial',
  correction: 'correction',
  'rising-count': 'rising count',
  'state-change': 'new state',
  hedged: 'not certain',
  model: 'judged by the model',
} as const satisfies Record<ReasonCode, string>;

/** More reasons than this are not read. */
const REASONS_SHOWN = 6;

const moments = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** "24 March 2024, 08:00 UTC". `instant` is RFC 3339. */
export function describeInstant(instant: string): string {
  return `${moments.format(new Date(instant)).replace(' at ', ', ')} UTC`;
}

const line = (text: string, limit: number) => clip(inertText(text).trim(), limit);

function describeSide(side: AlertSide, passages: readonly Passage[]): DescribedSide {
  const source = line(side.source, 120);
  return {
    quote: markedQuote(side.quote, side.span, passages),
    by: side.speaker === null ? source : `${line(side.speaker, 160)}, in ${source}`,
    title: line(side.title, 200),
    link: safeLink(side.url),
    when: side.published === null ? null : describeInstant(side.published),
  };
}

/** "2 independent origins for, 1 against": each origin counts once, however many articles it stands in. */
function describeOrigins(origins: Alert['origins']): string {
  return `${origins.for} independent ${origins.for === 1 ? 'origin' : 'origins'} for, ${origins.against} against`;
}

/** Puts an alert into words: the wording that terminal, e-mail and chat share. Pure. */
export function describeAlert(alert: Alert): DescribedAlert {
  const verdict = VERDICTS[alert.relation];
  const subject = line(alert.claim.text === '' ? alert.claim.quote : alert.claim.text, 300);
  const reasons = alert.reasons.map((reason) => {
    const detail = line(reason.detail, 240);
    return detail === '' ? REASONS[reason.code] : `${REASONS[reason.code]}: ${detail}`;
  });
  return {
    relation: alert.relation,
    verdict,
    headline: `${verdict}: ${subject}`,
    subject,
    claim: describeSide(
      alert.claim,
      alert.reasons.map((reason) => reason.claim),
    ),
    statement: describeSide(
      alert.statement,
      alert.reasons.map((reason) => reason.statement),
    ),
    reasons: [...new Set(reasons)].slice(0, REASONS_SHOWN),
    confidence: `${Math.round(alert.confidence * 100)}%`,
    origins: describeOrigins(alert.origins),
    counts: alert.origins,
    watched: alert.claim.watched,
  };
}
