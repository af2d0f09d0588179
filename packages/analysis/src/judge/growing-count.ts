import type { Comparison } from './comparison.ts';
import type { PreparedSide } from './prepared-side.ts';
import type { QuantityMatch } from './quantity-match.ts';

/** Counts that do not fall while an event unfolds: a later, larger one brings the claim up to date. */
const GROWING = new Set('die injure arrest destroy rescue burn infect vote evacuate miss charge'.split(' '));

/** Counts that go down as well as up while an event unfolds: the missing are found, the lights come on again. */
const MOVING = new Set(['miss', 'trap', 'hospital', 'without-power']);

/** Names that an article has further down than this are not what it is about. */
const TOPICAL = 6;

/**
 * Whether the statement's figure is a later state of a count that was still growing. The toll of an event that the
 * claim's article only recalls is settled: a larger one does not bring it up to date but contradicts it.
 */
export function hasGrown({ claim, statement }: Comparison, match: QuantityMatch): boolean {
  const later = (statement.published ?? 0) > (claim.published ?? 0);
  if (!later || isRecalled(claim) || isPast(claim) || isPast(statement)) return false;
  const roles = [match.claim.role, match.statement.role];
  if (roles.every((role) => role !== null && MOVING.has(role))) return isClash(match);
  if (match.standing !== 'higher' && !hasRisen(statement, match)) return false;
  return (
    match.claim.unit === 'percent' ||
    [match.claim, match.statement].some(({ role }) => role !== null && GROWING.has(role))
  );
}

const isClash = ({ standing }: QuantityMatch): boolean => standing === 'higher' || standing === 'lower';

/** "At least 40" bears 93, but "the toll has risen to 93" says that it is a newer state. */
function hasRisen({ side }: PreparedSide, { claim, statement, standing }: QuantityMatch): boolean {
  if (standing !== 'compatible' || (statement.min ?? 0) <= (claim.min ?? 0)) return false;
  const { quote, span } = side.statement;
  return RISEN.test(quote.slice(0, statement.span.start - span.start));
}

/** A figure comes right behind it. */
const RISEN =
  /\b(?:ris(?:en|es|ing)|rose|climb(?:s|ed|ing)|jump(?:s|ed|ing)|grew|grown|increased|gone up|went up) to(?: at least| more than| over| about| around| nearly| almost)?\s*$/i;

/** After so many days a toll is counted: another figure of it is no newer one. */
const COUNTED = 21 * 86_400_000;

/** The sentence tells of something that was over long before its article: "in January", said in March. */
function isPast({ side, published }: PreparedSide): boolean {
  const ends = side.statement.dates.filter(({ resolved }) => resolved).map(({ end }) => Date.parse(end));
  return published !== null && ends.length > 0 && ends.every((end) => published - end > COUNTED);
}

/** The sentence names where it happened, and its article is not about that. */
function isRecalled({ side }: PreparedSide): boolean {
  const topics = new Set((side.setting?.names ?? []).slice(0, TOPICAL));
  const places = side.statement.names.filter(({ kind }) => kind !== 'person');
  return topics.size > 0 && places.length > 0 && places.every(({ canonical }) => !topics.has(canonical));
}
