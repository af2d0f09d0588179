/** Calendar arithmetic on UTC days, each a number of milliseconds at 00:00. */
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;
const WEEKDAYS: readonly string[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
];

/** A stretch of time, start included, end not. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The day that a moment lies in. */
export const dayOf = (time: number): number => Math.floor(time / DAY) * DAY;

export const day = (start: number): Stretch => ({ start, end: start + DAY });

export const yearOf = (time: number): number => new Date(time).getUTCFullYear();
export const monthOf = (time: number): number => new Date(time).getUTCMonth();

/** A month, `month` from 0, running over into other years: month −1 is the December before. */
export const monthStretch = (year: number, month: number): Stretch => ({
  start: Date.UTC(year, month, 1),
  end: Date.UTC(year, month + 1, 1),
});

export const yearStretch = (year: number, years = 1): Stretch => ({
  start: Date.UTC(year, 0, 1),
  end: Date.UTC(year + years, 0, 1),
});

/** The week from Monday to Sunday around a day, moved by whole weeks. */
export function weekStretch(today: number, weeks: number): Stretch {
  const monday = today - ((new Date(today).getUTCDay() + 6) % 7) * DAY + weeks * 7 * DAY;
  return { start: monday, end: monday + 7 * DAY };
}

/** The day, or undefined for one that the calendar has not ("30 February"). */
export function dateOf(year: number, month: number, date: number): number | undefined {
  const time = Date.UTC(year, month, date);
  return new Date(time).getUTCMonth() === month && date > 0 ? time : undefined;
}

/** The n-th of a weekday in a month (`n` −1: the last), 0 = Sunday. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): number {
  const { start, end } = monthStretch(year, month);
  if (n < 0) return end - DAY - ((new Date(end - DAY).getUTCDay() - weekday + 7) % 7) * DAY;
  return start + ((weekday - new Date(start).getUTCDay() + 7) % 7) * DAY + (n - 1) * 7 * DAY;
}

/** Index of a month by its name or its first three letters with a full stop, or −1. */
export const monthIndex = (word: string): number => {
  const lower = word.toLowerCase().replace(/\.$/, '');
  return MONTHS.findIndex(
    (month) => month === lower || (lower.length >= 3 && lower.length <= 4 && month.startsWith(lower)),
  );
};

export const weekdayIndex = (word: string): number => WEEKDAYS.indexOf(word.toLowerCase());
