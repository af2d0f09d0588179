import { strict } from 'chrono-node/en';
import { DAY, dateOf, monthStretch, yearOf } from './calendar.ts';
import type { DateContext, DateRule, Moment } from './moment.ts';
import { nearest } from './nearest.ts';

const GATE = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{4}-\d\d/i;

const LENGTH =
  /\b(?:\w+[ -])?(?:second|minute|hour|day|week|fortnight|month|year)s?(?= (?:from|after|before|since|until|later|ago|earlier)\b)|\bfrom(?= \d)/gi;

/**
 * Calendar dates written out: "22 February", "March 7", "Sept. 11, 2001", "2025-03-04", "19-21 March", "3 and 4 November".
 * chrono-node reads them; a missing year is the nearest one that fits what the sentence speaks of.
 */
export const calendarRule: DateRule = (context) => {
  if (!GATE.test(context.text)) return [];
  // chrono joins "five days from 2 May" into one date and reads "from 2" as an hour.
  const text = context.text.replace(LENGTH, (words) => ' '.repeat(words.length));
  const hits = strict.parse(text, { instant: new Date(context.now), timezone: 0 });
  return hits.flatMap((hit): Moment[] => {
    // chrono also reads "12 days" and "Friday"; those have rules of their own.
    if (!GATE.test(hit.text)) return [];
    const { start } = hit;
    if (!start.isCertain('month') || !start.isCertain('day')) return [];
    const text = hit.text.replace(/^on /i, '');
    const at = hit.index + hit.text.length - text.length;
    const to = at + text.length;
    return resolve(context, at, to, start, hit.end ?? null);
  });
};

interface Parts {
  get(part: 'year' | 'month' | 'day'): number | null;
  isCertain(part: 'year'): boolean;
}

function resolve(context: DateContext, at: number, to: number, start: Parts, end: Parts | null): Moment[] {
  const month = (start.get('month') ?? 1) - 1;
  const date = start.get('day') ?? 1;
  const behind = /^,? (last|this|next) year\b/.exec(context.text.slice(to));
  const shift = behind ? { last: -1, this: 0, next: 1 }[behind[1] ?? 'this'] : undefined;
  const year = start.isCertain('year')
    ? (start.get('year') ?? yearOf(context.today))
    : shift !== undefined
      ? yearOf(context.today) + shift
      : nearest(context, at, to, (y) => dateOf(y, month, date) ?? monthStretch(y, month).start);
  const first = dateOf(year, month, date);
  if (first === undefined) return [];
  const endMonth = end ? (end.get('month') ?? month + 1) - 1 : month;
  const last = end ? dateOf(endMonth < month ? year + 1 : year, endMonth, end.get('day') ?? date) : first;
  const stop = behind ? to + behind[0].length : to;
  const earlier = pairedDay(context.text.slice(0, at));
  const opened = earlier && dateOf(year, month, earlier.date) !== undefined && earlier.date < date && !end;
  const begin = opened ? (dateOf(year, month, earlier.date) ?? first) : first;
  return [
    {
      at: opened ? earlier.at : at,
      to: stop,
      start: begin,
      end: (last ?? first) + DAY,
      precision: 'day',
      resolved: true,
    },
  ];
}

/** The "3 and" of "3 and 4 November", the "3 to" of "3 to 5 May". */
function pairedDay(before: string): { at: number; date: number } | undefined {
  const pair = /\b(\d{1,2})(?:st|nd|rd|th)? ?(?:and|to|or|-|–) ?(?:the )?$/.exec(before);
  return pair ? { at: pair.index, date: Number(pair[1]) } : undefined;
}
