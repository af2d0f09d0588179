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
  if (!later || isRecalled(claim)) return false;
  const roles = [match.claim.role, match.statement.role];
  if (roles.every((role) => role !== null && MOVING.has(role))) return isClash(match);
  if (match.standing !== 'higher') return false;
  return (
    match.claim.unit === 'percent' ||
    [match.claim, match.statement].some(({ role }) => role !== null && GROWING.has(role))
  );
}

const isClash = ({ standing }: QuantityMatch): boolean => standing === 'higher' || standing === 'lower';

/** The sentence names where it happened, and its article is not about that. */
function isRecalled({ side }: PreparedSide): boolean {
  const topics = new Set((side.setting?.names ?? []).slice(0, TOPICAL));
  const places = side.statement.names.filter(({ kind }) => kind !== 'person');
  return topics.size > 0 && places.length > 0 && places.every(({ canonical }) => !topics.has(canonical));
}
