import { DAY, type Stretch } from './calendar.ts';
import { countWord } from './count-word.ts';
import type { DateContext, DateRule, Moment } from './moment.ts';

const COUNT =
  '((?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|just a|barely a|less than a)) ';
const SHIFT = new RegExp(
  `\\b${COUNT}(day|week|month|year)s? (later|earlier|before|after|afterwards|prior to|prior|previously|following)\\b(?! than)`,
  'gi',
);
const NEXT =
  /\b(?:the )?(next|following|previous|same) (day|morning|night|evening|week|month|year)\b|\bthe (day|night|week|month|year) (before|after)\b/gi;
const LENGTH = { day: 1, week: 7, month: 30.44, year: 365.25 } as const;
const isUnit = (word: string): word is keyof typeof LENGTH => word in LENGTH;

/**
 * "12 days later", "three days before the attack", "the next day": counted from a day that stands in the same sentence; where
 * none does, the moment is given as unresolved, at the day of publication.
 */
export const anchoredRule: DateRule = (context) => {
  const moments: Moment[] = [];
  for (const hit of context.text.matchAll(SHIFT)) {
    const [text, count = '', unit = '', way = ''] = hit;
    const n = countWord(count.replace(/^(just|barely|less than) /i, ''));
    const size = unit.toLowerCase();
    if (n === undefined || !isUnit(size)) continue;
    const at = hit.index;
    const to = at + text.length;
    const anchor = anchorFor(context, at, to, /^(before|after|prior to|following)$/i.test(way));
    const sign = /later|after|following/i.test(way) ? 1 : -1;
    moments.push(placed(context, at, to, anchor, sign * n, size));
  }
  for (const hit of context.text.matchAll(NEXT)) {
    const at = hit.index;
    const to = at + hit[0].length;
    const which = (hit[1] ?? hit[4] ?? '').toLowerCase();
    const word = (hit[2] ?? hit[3] ?? '').toLowerCase();
    // "next week", "next month" count from today and are read before this rule.
    if (which === 'next' && !/^the /i.test(hit[0])) continue;
    const size = isUnit(word) ? word : 'day';
    const sign = which === 'same' ? 0 : which === 'previous' || which === 'before' ? -1 : 1;
    moments.push(placed(context, at, to, anchorFor(context, at, to, hit[4] !== undefined), sign, size));
  }
  return moments;
};

/** "two days before 3 May" takes the date behind it; "3 May … two days later" the last date before it. */
function anchorFor(context: DateContext, at: number, to: number, forward: boolean): Stretch | undefined {
  const known = context.found.filter((moment) => moment.resolved && moment.precision !== 'year');
  if (forward) return known.find((moment) => moment.at >= to && moment.at - to <= 12);
  return known.filter((moment) => moment.to <= at).at(-1) ?? known.find((moment) => moment.at >= to);
}

function placed(
  context: DateContext,
  at: number,
  to: number,
  anchor: Stretch | undefined,
  steps: number,
  unit: keyof typeof LENGTH,
): Moment {
  const base = Math.floor((anchor?.start ?? context.today) / DAY) * DAY;
  const start = base + Math.round(steps * LENGTH[unit]) * DAY;
  const slack = unit === 'day' ? 0 : unit === 'week' ? 3 : unit === 'month' ? 15 : 182;
  return {
    at,
    to,
    start: start - slack * DAY,
    end: start + (slack + 1) * DAY,
    precision: unit,
    resolved: anchor !== undefined,
  };
}
