import { DAY, monthIndex, monthStretch, type Stretch, yearOf, yearStretch } from './calendar.ts';
import type { DateContext, DateRule, Moment } from './moment.ts';
import { nearest } from './nearest.ts';

const MONTH =
  '(January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.)';
const PART =
  '(early|mid|late|the beginning of|the start of|the middle of|the end of|the first half of|the second half of|beginning of|end of)';
// A bare month is read only behind a word that makes it a time: "March on" and "May said" are none.
const LEAD = '(?:in|since|until|till|by|before|after|from|during|to|of|through|last|next|this|and|between)';
const MONTHS_ONLY = new RegExp(
  `\\b(?:${LEAD} )?(?:(last|next|this) )?(?:${PART}[- ])?${MONTH}(?:,? (\\d{4})\\b| (last|this|next) year)?`,
  'gi',
);
const SEASON =
  /\b(?:(last|this|next|the|in|since|early|late|mid) ?)?\b(spring|summer|autumn|fall|winter)(?: of)?(?: (\d{4})\b)?/gi;
const SEASON_START: Readonly<Record<string, number>> = {
  spring: 2,
  summer: 5,
  autumn: 8,
  fall: 8,
  winter: 11,
};
const YEAR_RANGE = /\b(1[5-9]\d\d|20\d\d)(?:-|–| to | and )((?:1[5-9]|20)?\d\d)\b/g;
const YEAR =
  /\b(?:(early|mid|late|the beginning of|the end of|end of|the start of)[- ])?(1[5-9]\d\d|20\d\d)\b(?!s\b)(?![,.]\d)/g;
const DECADE = /\b(?:the )?(?:(early|mid|late)[- ])?(1[5-9]\d0|20\d0)s\b/g;
const BEFORE_YEAR =
  /(?:\b(?:in|since|of|until|till|by|before|after|from|between|during|the|to|and|early|late|mid|end|back|around|year|for|than|summer|spring|winter|autumn)|[(,])\s?$/i;

/** Months without a day: "in March", "since November", "early May 2014", "the end of July". */
export const monthRule: DateRule = (context) =>
  [...context.text.matchAll(MONTHS_ONLY)].flatMap((hit): Moment[] => {
    const [text, which, part, name = '', written, relative] = hit;
    if (name[0] !== name[0]?.toUpperCase()) return [];
    const start = hit.index + text.search(new RegExp(part ?? name, 'i'));
    const lead = context.text.slice(Math.max(0, hit.index - 1), start).trim();
    if (
      lead === '' &&
      part === undefined &&
      which === undefined &&
      written === undefined &&
      relative === undefined
    )
      return [];
    const month = monthIndex(name);
    const at =
      part === undefined && which !== undefined
        ? hit.index + text.toLowerCase().indexOf(which.toLowerCase())
        : start;
    const to = hit.index + text.length;
    const now = yearOf(context.today);
    const of = (year: number) => monthStretch(year, month).start;
    const shift = { last: -1, this: 0, next: 1 }[relative?.toLowerCase() ?? ''];
    const year =
      written !== undefined
        ? Number(written)
        : shift !== undefined
          ? now + shift
          : which === undefined
            ? nearest(context, at, to, of)
            : yearBy(context, which, of);
    const { stretch, precision } = partOf(monthStretch(year, month), part);
    return [{ at, to, ...stretch, precision, resolved: true }];
  });

function yearBy(context: DateContext, which: string, of: (year: number) => number): number {
  const year = yearOf(context.today);
  const started = of(year) <= context.today;
  if (which.toLowerCase() === 'next') return started ? year + 1 : year;
  if (which.toLowerCase() === 'last') return started && context.today - of(year) > 31 * DAY ? year : year - 1;
  return year;
}

function partOf(
  whole: Stretch,
  part: string | undefined,
): { stretch: Stretch; precision: Moment['precision'] } {
  const days = (whole.end - whole.start) / DAY;
  const cut = (from: number, to: number): Stretch => ({
    start: whole.start + Math.round(days * from) * DAY,
    end: whole.start + Math.round(days * to) * DAY,
  });
  const word = part?.toLowerCase() ?? '';
  if (word === '') return { stretch: whole, precision: 'month' };
  if (/first half/.test(word)) return { stretch: cut(0, 0.5), precision: 'week' };
  if (/second half/.test(word)) return { stretch: cut(0.5, 1), precision: 'week' };
  if (/early|beginning|start/.test(word)) return { stretch: cut(0, 0.4), precision: 'week' };
  if (/mid/.test(word)) return { stretch: cut(0.3, 0.7), precision: 'week' };
  return { stretch: cut(0.6, 1), precision: 'week' };
}

/** "the summer of 2021", "last winter", "this spring". A season alone names no moment. */
export const seasonRule: DateRule = (context) =>
  [...context.text.matchAll(SEASON)].flatMap((hit): Moment[] => {
    const [text, which, name = '', written] = hit;
    const month = SEASON_START[name.toLowerCase()] ?? 0;
    if (written === undefined && !/^(last|this|next)$/i.test(which ?? '')) return [];
    const of = (year: number): Stretch => ({
      start: Date.UTC(year, month, 1),
      end: Date.UTC(year, month + 3, 1),
    });
    const now = yearOf(context.today);
    let year = written === undefined ? now : Number(written);
    if (written === undefined && which?.toLowerCase() === 'last' && of(now).end > context.today)
      year = now - 1;
    if (written === undefined && which?.toLowerCase() === 'next' && of(now).start <= context.today)
      year = now + 1;
    return [{ at: hit.index, to: hit.index + text.length, ...of(year), precision: 'season', resolved: true }];
  });

/** "in 2009", "the 2019 election", "late 2022", "2014-18", "the 1990s". */
export const yearRule: DateRule = (context) => {
  const moments: Moment[] = [];
  const push = (at: number, text: string, stretch: Stretch) => {
    if (!moments.some((moment) => at < moment.to && at + text.length > moment.at))
      moments.push({ at, to: at + text.length, ...stretch, precision: 'year', resolved: true });
  };
  for (const hit of context.text.matchAll(DECADE)) push(hit.index, hit[0], yearStretch(Number(hit[2]), 10));
  for (const hit of context.text.matchAll(YEAR_RANGE)) {
    const from = Number(hit[1]);
    const to = hit[2]?.length === 2 ? Math.floor(from / 100) * 100 + Number(hit[2]) : Number(hit[2]);
    if (to > from && to - from < 200) push(hit.index, hit[0], yearStretch(from, to - from + 1));
  }
  for (const hit of context.text.matchAll(YEAR)) {
    const year = Number(hit[2]);
    const before = context.text.slice(0, hit.index);
    const alone = /^\s*$/.test(before) || BEFORE_YEAR.test(before) || hit[1] !== undefined;
    // "2000 people" counts; "the 2000 election" dates.
    const counts =
      /^ (?:people|men|women|children|[a-z]+s)\b/.test(context.text.slice(hit.index + hit[0].length)) &&
      !/\bthe $/i.test(before);
    if (!alone || counts || year > yearOf(context.today) + 80) continue;
    const whole = yearStretch(year);
    const part = hit[1]?.toLowerCase() ?? '';
    const quarter = (from: number, to: number) => ({
      start: Date.UTC(year, from, 1),
      end: Date.UTC(year, to, 1),
    });
    push(
      hit.index,
      hit[0],
      /early|start|beginning/.test(part)
        ? quarter(0, 5)
        : /mid/.test(part)
          ? quarter(3, 9)
          : part === ''
            ? whole
            : quarter(7, 12),
    );
  }
  return moments;
};
