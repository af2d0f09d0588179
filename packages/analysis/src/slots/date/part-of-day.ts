import { DAY, HOUR } from './calendar.ts';
import type { Moment } from './moment.ts';

/** Hours that a part of a day spans, counted from its midnight. Loose on purpose: evening runs into night. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  dawn: [3, 8],
  morning: [4, 12],
  midday: [11, 14],
  noon: [11, 14],
  lunchtime: [11, 15],
  afternoon: [12, 18],
  evening: [17, 24],
  night: [18, 30],
};
const BEHIND =
  /^,? (?:(early|late|mid|before) )?(?:at )?(dawn|morning|midday|noon|lunchtime|afternoon|evening|night)\b(?! (?:of|in) )/i;
const BEFORE =
  /(?:\b(?:in |on |during )?(?:the )?(?:(early|late|mid)[- ])?(dawn|morning|midday|noon|lunchtime|afternoon|evening|night) (?:of|on) |\b(before dawn|at dawn|in the early hours|in the small hours|early|late|in the night|overnight) (?:on |of |to |into )?)$/i;
const CLOCK =
  /(?:\bat |\baround |\bshortly (?:after|before) |\babout )?(\d{1,2})(?:[:.](\d\d))? ?(a\.?m\b\.?|p\.?m\b\.?)(?: (?:local time|gmt|et|est|bst))?(?: on|,)? $/i;

/** A day together with the part of it named beside it: "Sunday evening", "the evening of 3 May", "before dawn on Thursday". */
export function withPartOfDay(moment: Moment, text: string): Moment {
  if (moment.precision !== 'day' || moment.end - moment.start !== DAY) return moment;
  const behind = BEHIND.exec(text.slice(moment.to));
  if (behind) {
    const hours = hoursOf(behind[2] ?? '', behind[1] ?? '');
    return cut({ ...moment, to: moment.to + behind[0].length }, hours);
  }
  const before = text.slice(0, moment.at).replace(/\bon $/i, '');
  const gap = moment.at - before.length;
  const lead = BEFORE.exec(gap > 0 ? `${before}on ` : before);
  if (lead) {
    const hours = lead[3] === undefined ? hoursOf(lead[2] ?? '', lead[1] ?? '') : leadHours(lead[3], lead[0]);
    return cut({ ...moment, at: lead.index }, hours);
  }
  return withClock(moment, text);
}

/** "in the night to Thursday" is mostly Wednesday's; the others count from the day's own midnight. */
function leadHours(lead: string, whole: string): readonly [number, number] {
  if (/night/i.test(lead)) return / (?:to|into) $/i.test(whole) ? [-6, 8] : [0, 30];
  return /late/i.test(lead) ? [16, 27] : [0, 9];
}

function hoursOf(word: string, part: string): readonly [number, number] {
  const [from = 0, to = 24] = PARTS[word.toLowerCase()] ?? [];
  if (part === 'before') return [0, from + 4];
  if (part === 'early' && word === 'morning') return [0, 10];
  return [from, to];
}

const cut = (moment: Moment, [from, to]: readonly [number, number]): Moment => ({
  ...moment,
  start: moment.start + from * HOUR,
  end: moment.start + to * HOUR,
  precision: 'part-of-day',
});

/** "at 7:45pm on Sunday". */
function withClock(moment: Moment, text: string): Moment {
  const before = text.slice(0, moment.at).replace(/\bon $/i, '');
  const clock = CLOCK.exec(before);
  if (!clock) return moment;
  const hour = (Number(clock[1]) % 12) + (/^p/i.test(clock[3] ?? '') ? 12 : 0);
  const minute = Number(clock[2] ?? 0);
  const start = moment.start + hour * HOUR + minute * (HOUR / 60);
  const length = clock[2] === undefined ? HOUR : HOUR / 60;
  return {
    ...moment,
    at: clock.index,
    start,
    end: start + length,
    precision: clock[2] === undefined ? 'hour' : 'minute',
  };
}
