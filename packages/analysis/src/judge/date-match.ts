import type { DateRange } from '@claimwire/core';
import type { Comparison } from './comparison.ts';
import { oncePer } from './once-per.ts';

const DAY = 86_400_000;

/** Two moments named by the two sides. `days` lie between them; 0 where the ranges touch or overlap. */
export interface DateMatch {
  readonly claim: DateRange;
  readonly statement: DateRange;
  readonly days: number;
}

/** For each moment that the claim names, the nearest that the statement names. Bounds ("since") open the range. */
export const matchDates = oncePer(({ claim, statement }: Comparison): readonly DateMatch[] => {
  const usable = (dates: readonly DateRange[]) => dates.filter((date) => date.resolved);
  return usable(claim.side.statement.dates).flatMap((own) => {
    const nearest = usable(statement.side.statement.dates)
      .map((other) => ({ claim: own, statement: other, days: daysBetween(own, other) }))
      .toSorted((a, b) => a.days - b.days)[0];
    return nearest ? [nearest] : [];
  });
});

function daysBetween(a: DateRange, b: DateRange): number {
  const [startA, endA] = rangeOf(a);
  const [startB, endB] = rangeOf(b);
  if (startB >= endA) return Math.max(1, (startB - endA) / DAY + 1);
  if (startA >= endB) return Math.max(1, (startA - endB) / DAY + 1);
  return 0;
}

function rangeOf(date: DateRange): readonly [number, number] {
  const start = Date.parse(`${date.start.slice(0, 10)}T00:00:00Z`);
  const end = Date.parse(`${date.end.slice(0, 10)}T00:00:00Z`);
  // A moment within a day is that day here: outlets round hours differently.
  const whole = Math.max(end, start + DAY);
  if (date.bound === 'since' || date.bound === 'after') return [start, Number.POSITIVE_INFINITY];
  if (date.bound === 'until' || date.bound === 'before') return [Number.NEGATIVE_INFINITY, whole];
  return [start, whole];
}
