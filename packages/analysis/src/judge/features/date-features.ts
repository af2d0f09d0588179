import type { Comparison } from '../comparison.ts';
import { matchDates } from '../date-match.ts';
import type { Feature } from './feature.ts';

/** Dates: how many of the claim's moments the statement names too, and how far off the nearest others are. */
export function dateFeatures(comparison: Comparison): readonly Feature[] {
  const matches = matchDates(comparison);
  const apart = matches.filter((match) => match.days > 0);
  const { claim, statement } = comparison;
  const told = statement.published;
  const oldest = Math.max(
    0,
    ...statement.side.statement.dates
      .filter((date) => date.resolved && told !== null)
      .map((date) => ((told ?? 0) - Date.parse(date.end.slice(0, 10))) / 86_400_000),
  );
  return [
    ['date.same', matches.length - apart.length],
    ['date.apart', apart.length],
    [
      'date.days',
      Math.log1p(Math.min(...apart.map((match) => match.days), 5000)) * (apart.length > 0 ? 1 : 0),
    ],
    [
      'date.new',
      statement.side.statement.dates.some((date) => date.resolved && isAfter(date.start, claim.published))
        ? 1
        : 0,
    ],
    [
      'date.old',
      statement.side.statement.dates.some((date) => date.resolved && !isAfter(date.start, claim.published))
        ? 1
        : 0,
    ],
    ['date.claim', claim.side.statement.dates.length],
    ['date.statement', statement.side.statement.dates.length],
    ['date.oldest', Math.log1p(oldest)],
  ];
}

/** Whether a day begins after the claim was published: what happened then the claim cannot have told. */
function isAfter(start: string, published: number | null): boolean {
  return published !== null && Date.parse(`${start.slice(0, 10)}T00:00:00Z`) > published;
}
