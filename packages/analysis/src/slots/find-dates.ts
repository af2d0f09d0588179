import type { DateRange } from '@claimwire/core';
import * as chrono from 'chrono-node';
import type { Sentence } from '../language/parse.ts';

const GATE =
  /\d|day\b|week|month|year|yesterday|tomorrow|tonight|night|morning|evening|january|february|march|april|may|june|july|august|september|october|november|december/i;
const DAY = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Dates of one sentence, resolved against the day that the article was published; the past is preferred. */
export function findDates(sentence: Sentence, text: string, published: string | null): DateRange[] {
  const own = text.slice(sentence.start, sentence.end);
  if (published === null || !GATE.test(own)) return [];
  const reference = new Date(published);
  return chrono.parse(own, { instant: reference, timezone: 0 }).flatMap((hit): DateRange[] => {
    const { start } = hit;
    if (
      !start.isCertain('day') &&
      !start.isCertain('weekday') &&
      !start.isCertain('month') &&
      !start.isCertain('year')
    )
      return [];
    let time = Date.UTC(start.get('year') ?? 1970, (start.get('month') ?? 1) - 1, start.get('day') ?? 1);
    if (start.isCertain('weekday') && !start.isCertain('day') && time > reference.getTime()) time -= 7 * DAY;
    const at = sentence.start + hit.index;
    const span = { start: at, end: at + hit.text.length };
    return [
      {
        span,
        text: hit.text,
        start: iso(time),
        end: iso(time + DAY),
        precision: 'day',
        resolved: true,
        bound: null,
      },
    ];
  });
}
