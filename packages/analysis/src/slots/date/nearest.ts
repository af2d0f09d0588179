import { DAY, yearOf } from './calendar.ts';
import type { DateContext } from './moment.ts';

/**
 * The year in which a date without one lies. News looks back: the last such day, unless the sentence looks ahead, or the last is
 * most of a year gone and the next is near ("postponed to 14 November", written in August).
 */
export function nearest(
  context: DateContext,
  at: number,
  to: number,
  start: (year: number) => number,
): number {
  const year = yearOf(context.today);
  const years = [year - 1, year, year + 1];
  const past = years.filter((candidate) => start(candidate) <= context.today).at(-1) ?? year;
  const future = years.find((candidate) => start(candidate) >= context.today) ?? year;
  if (/\b(?:since|ever since|as early as|back in)\s$/i.test(context.text.slice(0, at))) return past;
  const outlook = context.outlook(at, to);
  const ahead = (start(future) - context.today) / DAY;
  if (outlook === 'future') return ahead <= 320 ? future : past;
  if (outlook === 'past') return past;
  return ahead <= 90 ? future : past;
}
