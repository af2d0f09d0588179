import { DAY, day, monthIndex, nthWeekday, weekdayIndex, weekStretch } from './calendar.ts';
import type { DateContext, DateRule, Moment } from './moment.ts';
import { nearest } from './nearest.ts';

const NAMES = '(sunday|monday|tuesday|wednesday|thursday|friday|saturday)';
const NTH = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['last', -1],
]);
const MONTH = '(january|february|march|april|may|june|july|august|september|october|november|december)';
const OF_MONTH = new RegExp(
  `\\b(?:the )?(first|second|third|fourth|last) ${NAMES} (?:of|in) ${MONTH}(?: (\\d{4}))?`,
  'gi',
);
const OF_WEEK = new RegExp(`\\b${NAMES} (?:of )?(last|this|next) week\\b`, 'gi');
const PLAIN = new RegExp(
  `\\b(?:(last|this|next|this past|this coming|the previous) )?${NAMES}(?! ?(?:night)? ?(?:football|times|mirror|post))\\b(?!s\\b)`,
  'gi',
);

/** "the last Saturday of February", "the first Saturday of June". */
export const weekdayOfMonthRule: DateRule = (context) =>
  [...context.text.matchAll(OF_MONTH)].map((hit): Moment => {
    const [text, nth = '', name = '', monthName = '', written] = hit;
    const at = hit.index;
    const to = at + text.length;
    const of = (year: number) =>
      nthWeekday(year, monthIndex(monthName), weekdayIndex(name), NTH.get(nth.toLowerCase()) ?? 1);
    const year = written === undefined ? nearest(context, at, to, of) : Number(written);
    return { at, to, ...day(of(year)), precision: 'day', resolved: true };
  });

/** "Thursday of last week". */
export const weekdayOfWeekRule: DateRule = (context) =>
  [...context.text.matchAll(OF_WEEK)].map((hit): Moment => {
    const week = weekStretch(context.today, weeksOf((hit[2] ?? '').toLowerCase()));
    const offset = (weekdayIndex(hit[1] ?? '') + 6) % 7;
    const to = hit.index + hit[0].length;
    return { at: hit.index, to, ...day(week.start + offset * DAY), precision: 'day', resolved: true };
  });

/** "on Friday", "last Tuesday", "this Wednesday". */
export const weekdayRule: DateRule = (context) => {
  const moments: Moment[] = [];
  for (const hit of context.text.matchAll(PLAIN)) {
    const [text, which = '', name = ''] = hit;
    if (name[0] !== name[0]?.toUpperCase()) continue;
    const at = hit.index;
    const to = at + text.length;
    if (moments.some((moment) => at < moment.to && to > moment.at)) continue;
    moments.push({
      at,
      to,
      ...day(weekdayNear(context, at, to, name, which.toLowerCase())),
      precision: 'day',
      resolved: true,
    });
  }
  return moments;
};

const weeksOf = (word: string): number => (word === 'last' ? -1 : word === 'next' ? 1 : 0);

/** News looks back: today or the last such day, unless the sentence looks ahead. */
function weekdayNear(context: DateContext, at: number, to: number, name: string, which: string): number {
  const { today } = context;
  const back = (new Date(today).getUTCDay() - weekdayIndex(name) + 7) % 7;
  const ahead = (7 - back) % 7;
  if (which === 'last' || which === 'this past' || which === 'the previous')
    return today - (back === 0 ? 7 : back) * DAY;
  if (which === 'next' || which === 'this coming') return today + (ahead === 0 ? 7 : ahead) * DAY;
  const future = context.outlook(at, to) === 'future';
  return future ? today + ahead * DAY : today - back * DAY;
}
