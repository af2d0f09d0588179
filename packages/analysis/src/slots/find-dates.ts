import type { DateRange } from '@claimwire/core';
import type { Sentence } from '../language/parse.ts';
import { anchoredRule } from './date/anchored-rule.ts';
import { DAY, dayOf } from './date/calendar.ts';
import { calendarRule } from './date/calendar-rule.ts';
import type { DateContext, DateRule, Moment } from './date/moment.ts';
import { monthRule, seasonRule, yearRule } from './date/month-rule.ts';
import { outlookAt } from './date/outlook.ts';
import { withPartOfDay } from './date/part-of-day.ts';
import { relativeRule } from './date/relative-rule.ts';
import { weekdayOfMonthRule, weekdayOfWeekRule, weekdayRule } from './date/weekday-rule.ts';

/** Most sentences name no moment; the rules need not look at those. */
const TIME_WORD =
  /\d{4}|(?:sun|mon|tues|wednes|thurs|fri|satur|yester|to)day|\b(?:days?|weeks?|weekend|months?|years?|decades?|overnight|night|tonight|tomorrow|morning|afternoon|evening|spring|summer|autumn|winter|fall|century|hours?|minutes?)\b/i;
const MONTH_WORD =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|\b(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\b/;
const RULES: readonly DateRule[] = [
  weekdayOfMonthRule,
  weekdayOfWeekRule,
  calendarRule,
  relativeRule,
  weekdayRule,
  monthRule,
  seasonRule,
  yearRule,
  anchoredRule,
];

/**
 * The moments that one sentence names, resolved against the UTC day on which the article was published. News looks back,
 * so a bare weekday is the last one or today, unless the nearest verb looks ahead. A part of a day gives hours. Without a
 * publication date only dates with a written year are resolved.
 */
export function findDates(sentence: Sentence, text: string, published: string | null): DateRange[] {
  const own = text.slice(sentence.start, sentence.end);
  if (!TIME_WORD.test(own) && !MONTH_WORD.test(own)) return [];
  const now = published === null ? 0 : Date.parse(published);
  const found: Moment[] = [];
  let rest = own;
  for (const rule of RULES) {
    const context: DateContext = {
      text: rest,
      now,
      today: dayOf(now),
      found,
      outlook: (at, to) => outlookAt(sentence.tokens, sentence.start, at, to),
    };
    for (const moment of rule(context)) {
      if (found.some((other) => moment.at < other.to && moment.to > other.at)) continue;
      found.push(moment);
      rest = rest.slice(0, moment.at) + ' '.repeat(moment.to - moment.at) + rest.slice(moment.to);
    }
    found.sort((a, b) => a.at - b.at);
  }
  return runOn(joinWeekdays(found, own), own)
    .filter((moment) => !isSetAside(own.slice(0, moment.at)))
    .map((moment) => withPartOfDay(moment, own))
    .map((moment) =>
      toRange(
        moment,
        own,
        sentence.start,
        published !== null || /\d{4}/.test(own.slice(moment.at, moment.to)),
      ),
    );
}

/** "Tuesday 13 August", "Monday, October 6", "Thursday (March 21)" name one day; the written date decides. */
function joinWeekdays(moments: readonly Moment[], own: string): Moment[] {
  const joined: Moment[] = [];
  for (const moment of moments) {
    const before = joined.at(-1);
    const between = before ? own.slice(before.to, moment.at) : '';
    const weekday = before && /day$/i.test(own.slice(before.at, before.to));
    const written = /\d/.test(own.slice(moment.at, moment.to));
    if (before && weekday && written && moment.precision === 'day' && /^(,? ?(the )?| \()$/i.test(between)) {
      joined[joined.length - 1] = { ...moment, at: before.at };
    } else joined.push(moment);
  }
  return joined;
}

/** "from Monday to Friday": the second weekday follows the first. */
function runOn(moments: readonly Moment[], own: string): Moment[] {
  return moments.map((moment, n) => {
    const before = moments[n - 1];
    if (!before || moment.start >= before.start || moment.precision !== 'day') return moment;
    const runs = /^ (?:to|until|till|through) $/i.test(own.slice(before.to, moment.at));
    const weekday = /^[a-z]+day$/i.test(own.slice(moment.at, moment.to));
    return runs && weekday ? { ...moment, start: moment.start + 7 * DAY, end: moment.end + 7 * DAY } : moment;
  });
}

/** The Friday of "on Saturday, not Friday", the June of "rather than in June": a date that the sentence takes back. */
const isSetAside = (before: string): boolean =>
  /(?:[,;(–—-]\s?|\b(?:and|but) )not (?:on |in |at |the |until )?$|\b(?:rather than|instead of) (?:on |in |at |the )?$/i.test(
    before,
  );

const BOUND =
  /\b(since|from|until|till|up to|by|before|after|ahead of|no later than|as of)(?: (?:the|on|about|around))?\s$/i;

function boundOf(before: string): DateRange['bound'] {
  const word = BOUND.exec(before)?.[1]?.toLowerCase();
  if (word === undefined || word === 'as of') return null;
  if (word === 'since' || word === 'from') return 'since';
  if (word === 'after') return 'after';
  return word === 'before' || word === 'ahead of' ? 'before' : 'until';
}

function toRange(moment: Moment, own: string, base: number, resolvable: boolean): DateRange {
  const hours = moment.start % DAY !== 0 || moment.end % DAY !== 0;
  const spell = (time: number): string => new Date(time).toISOString().slice(0, hours ? 16 : 10);
  const words = own.slice(moment.at, moment.to);
  return {
    span: { start: base + moment.at, end: base + moment.to },
    text: words,
    start: spell(moment.start),
    end: spell(moment.end),
    precision: moment.precision,
    resolved: moment.resolved && resolvable,
    // "from 5 to 7 March" is a whole stretch, not an open one.
    bound: /\b(?:to|and)\b|\d[-–]\d/.test(words) ? null : boundOf(own.slice(0, moment.at)),
  };
}
