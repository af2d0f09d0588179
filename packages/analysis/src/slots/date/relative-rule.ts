import {
  DAY,
  day,
  HOUR,
  monthOf,
  monthStretch,
  type Stretch,
  weekStretch,
  yearOf,
  yearStretch,
} from './calendar.ts';
import { countWord } from './count-word.ts';
import type { DateContext, DateRule, Moment } from './moment.ts';

const DAYS = /\b(?:(?:the )?day before yesterday|(?:the )?day after tomorrow|yesterday|tomorrow|today)\b/gi;
const NIGHTS = /\b(?:overnight|this morning|this afternoon|this evening|last night|tonight|last evening)\b/gi;
const PERIOD =
  /(?<!(?:ary|ch|ril|May|June|July|ust|ber) ?)\b(earlier|later|late|early)? ?\b(last|this|next|the past|the coming|the previous) (week|weekend|month|year)\b/gi;
const AGO =
  /\b((?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|several|a few|a couple of) )(minute|hour|day|week|month|year|decade|century|centurie)s? ago\b/gi;
const AHEAD =
  /\bin (\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (day|week|month|year)s?\b/gi;
const WEEKEND = /\b(?:at|over|during|on) the weekend\b/gi;
const LATELY =
  /\b(?:in|over|during|within|for) the (?:past|last|previous) ((?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|few|24|48) )?(hour|day|week|month|year|decade)s?\b/gi;

/** Words that count from the day of publication: "yesterday", "last week", "earlier this month", "nine years ago". */
export const relativeRule: DateRule = (context) => [
  ...each(context, DAYS, (text, hit) =>
    isPaper(context.text, hit) ? undefined : moment(day(context.today + shiftOf(text) * DAY), 'day'),
  ),
  ...each(context, NIGHTS, (text) => moment(nightOf(context.today, text), 'part-of-day')),
  ...each(context, PERIOD, (_, hit) => periodOf(context, hit)),
  ...each(context, WEEKEND, (text) => moment(weekendOf(context.today, text.includes('next') ? 1 : 0), 'day')),
  ...each(context, AGO, (_, hit) => agoOf(context, hit[1]?.trim() ?? '', hit[2] ?? '')),
  ...each(context, AHEAD, (text, hit) => aheadOf(context, hit, text.length)),
  ...each(context, LATELY, (_, hit) => latelyOf(context, hit[1]?.trim() ?? '1', hit[2] ?? '')),
];

type Found = Omit<Moment, 'at' | 'to'>;
const moment = (stretch: Stretch, precision: Moment['precision']): Found => ({
  ...stretch,
  precision,
  resolved: true,
});

function each(
  context: DateContext,
  pattern: RegExp,
  read: (text: string, hit: RegExpExecArray) => Found | undefined,
): Moment[] {
  return [...context.text.matchAll(pattern)].flatMap((hit): Moment[] => {
    const found = read(hit[0].toLowerCase(), hit);
    const skipped = hit[0].length - hit[0].trimStart().length;
    return found ? [{ at: hit.index + skipped, to: hit.index + hit[0].length, ...found }] : [];
  });
}

/** "Sandara Today" is a paper and no day. */
const isPaper = (text: string, hit: RegExpExecArray): boolean =>
  /^T/.test(hit[0]) && /\p{Lu}\p{L}+ $/u.test(text.slice(0, hit.index));

function shiftOf(text: string): number {
  if (text.includes('before yesterday')) return -2;
  if (text.includes('after tomorrow')) return 2;
  return text === 'yesterday' ? -1 : text === 'tomorrow' ? 1 : 0;
}

function nightOf(today: number, text: string): Stretch {
  switch (text) {
    case 'this morning':
      return { start: today + 5 * HOUR, end: today + 12 * HOUR };
    case 'this afternoon':
      return { start: today + 12 * HOUR, end: today + 18 * HOUR };
    case 'this evening':
    case 'tonight':
      return { start: today + 17 * HOUR, end: today + DAY + 6 * HOUR };
    default:
      return { start: today - 7 * HOUR, end: today + 9 * HOUR };
  }
}

/** Saturday and Sunday: the running ones on a Saturday or Sunday, else the last ones. */
function weekendOf(today: number, weeks: number): Stretch {
  const weekday = new Date(today).getUTCDay();
  const { start } = weekStretch(today, weeks + (weekday === 6 || weekday === 0 ? 0 : -1));
  return { start: start + 5 * DAY, end: start + 7 * DAY };
}

function periodOf(context: DateContext, hit: RegExpExecArray): Found | undefined {
  const { today } = context;
  const [, part = '', which = '', unit = ''] = hit.map((word) => word?.toLowerCase());
  const step =
    which === 'last' || which === 'the previous' ? -1 : which === 'next' || which === 'the coming' ? 1 : 0;
  if (which === 'the past') return latelyOf(context, '1', unit);
  if (unit === 'weekend')
    return moment(
      step === 1 ? { start: weekendOf(today, 1).start, end: weekendOf(today, 1).end } : weekendOf(today, 0),
      'day',
    );
  const whole =
    unit === 'week'
      ? weekStretch(today, step)
      : unit === 'month'
        ? monthStretch(yearOf(today), monthOf(today) + step)
        : yearStretch(yearOf(today) + step);
  const precision = unit === 'week' ? 'week' : unit === 'month' ? 'month' : 'year';
  if (part === 'earlier' && step === 0) return moment({ start: whole.start, end: today + DAY }, precision);
  if (part === 'later' && step === 0) return moment({ start: today, end: whole.end }, precision);
  const third = (whole.end - whole.start) / 3;
  if (part === 'early' && unit !== 'week')
    return moment({ start: whole.start, end: whole.start + Math.round(third / DAY) * DAY }, precision);
  if (part === 'late' && unit !== 'week')
    return moment({ start: whole.end - Math.round(third / DAY) * DAY, end: whole.end }, precision);
  return moment(whole, precision);
}

function agoOf(context: DateContext, count: string, unit: string): Found | undefined {
  const n = countWord(count);
  const { today } = context;
  if (n === undefined) return undefined;
  switch (unit.toLowerCase()) {
    case 'minute':
    case 'hour':
      return moment(day(Math.floor((context.now - n * HOUR) / DAY) * DAY), 'day');
    case 'day':
      return moment(day(today - n * DAY), 'day');
    case 'week':
      // "Two weeks ago" may be any day around that one.
      return moment({ start: today - n * 7 * DAY - 3 * DAY, end: today - n * 7 * DAY + 4 * DAY }, 'week');
    case 'month':
      return moment(monthStretch(yearOf(today), monthOf(today) - n), 'month');
    case 'year':
      return moment(yearStretch(yearOf(today) - n), 'year');
    case 'decade':
      return moment(yearStretch(yearOf(today) - 10 * n - 2, 5), 'year');
    default:
      return undefined;
  }
}

/** "will open in two weeks"; "built in two weeks" is a length of time and no moment. */
function aheadOf(context: DateContext, hit: RegExpExecArray, length: number): Found | undefined {
  const n = countWord(hit[1] ?? '');
  if (n === undefined || context.outlook(hit.index, hit.index + length) !== 'future') return undefined;
  const { today } = context;
  switch ((hit[2] ?? '').toLowerCase()) {
    case 'day':
      return moment(day(today + n * DAY), 'day');
    case 'week':
      return moment({ start: today + n * 7 * DAY - 3 * DAY, end: today + n * 7 * DAY + 4 * DAY }, 'week');
    case 'month':
      return moment(monthStretch(yearOf(today), monthOf(today) + n), 'month');
    default:
      return moment(yearStretch(yearOf(today) + n), 'year');
  }
}

function latelyOf(context: DateContext, count: string, unit: string): Found | undefined {
  const n = count === 'few' ? 4 : countWord(count);
  const lengths: Record<string, number> = {
    hour: 1 / 24,
    day: 1,
    week: 7,
    month: 30.5,
    year: 365,
    decade: 3652,
  };
  const length = lengths[unit.toLowerCase()];
  if (n === undefined || length === undefined) return undefined;
  const start = Math.floor((context.now - n * length * DAY) / DAY) * DAY;
  const precision = length < 7 ? 'day' : length < 30 ? 'week' : length < 300 ? 'month' : 'year';
  return moment({ start, end: context.today + DAY }, precision);
}
