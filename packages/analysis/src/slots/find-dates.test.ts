import { describe, expect, it } from 'vitest';
import { parse } from '../language/parse.ts';
import { findDates } from './find-dates.ts';

/** A Monday. */
const PUBLISHED = '2025-10-06T05:40:00Z';
const datesIn = (text: string, published: string | null = PUBLISHED) =>
  parse(text).flatMap((sentence) => findDates(sentence, text, published));
/** "start..end precision" of every moment. */
const shown = (text: string): string[] =>
  datesIn(text).map(({ start, end, precision }) => `${start}..${end} ${precision}`);

describe('findDates()', () => {
  it.each([
    ['He died on Friday.', '2025-10-03..2025-10-04 day'],
    ['He died on Monday.', '2025-10-06..2025-10-07 day'],
    ['He came last Tuesday.', '2025-09-30..2025-10-01 day'],
    ['The court will rule on Friday.', '2025-10-10..2025-10-11 day'],
    ['The court will rule, it said on Friday.', '2025-10-03..2025-10-04 day'],
    ['The launch is delayed until Friday.', '2025-10-10..2025-10-11 day'],
    ['An alert on March 7 warned of it.', '2025-03-07..2025-03-08 day'],
    ['Servers were switched off on 22 February.', '2025-02-22..2025-02-23 day'],
    ['Bread to be dearer from 1 March', '2026-03-01..2026-03-02 day'],
    ['It changed on Sept. 11, 2001.', '2001-09-11..2001-09-12 day'],
    ['He died Monday, October 6, 2025.', '2025-10-06..2025-10-07 day'],
    ['It sank on Tuesday 13 August.', '2025-08-13..2025-08-14 day'],
    ['It rained from 5 to 7 March.', '2025-03-05..2025-03-08 day'],
    ['Ministers met on 3 and 4 May.', '2025-05-03..2025-05-05 day'],
    ['Later today she left.', '2025-10-06..2025-10-07 day'],
    ['The board agreed to close it on Friday.', '2025-10-10..2025-10-11 day'],
    ['A jet was seen taking off to strike it on Friday.', '2025-10-03..2025-10-04 day'],
    ['She left yesterday.', '2025-10-05..2025-10-06 day'],
    ['She left the day before yesterday.', '2025-10-04..2025-10-05 day'],
    ['Crowds gathered over the weekend.', '2025-10-04..2025-10-06 day'],
    ['He was fined on Thursday of last week.', '2025-10-02..2025-10-03 day'],
    ['The log shows it on the last Saturday of February.', '2025-02-22..2025-02-23 day'],
    ['He wed two days ago.', '2025-10-04..2025-10-05 day'],
    ['It shut last week.', '2025-09-29..2025-10-06 week'],
    ['Earlier this month it shut.', '2025-10-01..2025-10-07 month'],
    ['It fell last month.', '2025-09-01..2025-10-01 month'],
    ['It happened in March.', '2025-03-01..2025-04-01 month'],
    ['He came in May 2014.', '2014-05-01..2014-06-01 month'],
    ['It shut in April last year.', '2024-04-01..2024-05-01 month'],
    ['In early March it snowed.', '2025-03-01..2025-03-13 week'],
    ['The 2019 election was close.', '2019-01-01..2020-01-01 year'],
    ['It opened nine years ago.', '2016-01-01..2017-01-01 year'],
    ['They met in the summer of 2021.', '2021-06-01..2021-09-01 season'],
    ['The 1990s were good.', '1990-01-01..2000-01-01 year'],
  ])('resolves %j', (text, expected) => {
    expect(shown(text)).toEqual([expected]);
  });

  it.each([
    ['It sank on Sunday evening.', '2025-10-05T17:00..2025-10-06T00:00 part-of-day'],
    ['She was seen on the evening of 3 May.', '2025-05-03T17:00..2025-05-04T00:00 part-of-day'],
    ['He spoke early on Monday.', '2025-10-06T00:00..2025-10-06T09:00 part-of-day'],
    ['Fire broke out in the night to Sunday.', '2025-10-04T18:00..2025-10-05T08:00 part-of-day'],
    ['The barn burned overnight.', '2025-10-05T17:00..2025-10-06T09:00 part-of-day'],
    ['At 7:45pm on Sunday it sank.', '2025-10-05T19:45..2025-10-05T19:46 minute'],
  ])('gives hours for the part of a day in %j', (text, expected) => {
    expect(shown(text)).toEqual([expected]);
  });

  it('counts from a day in the same sentence and leaves others unresolved', () => {
    expect(shown('It began on 3 May and 12 days later it ended.')).toEqual([
      '2025-05-03..2025-05-04 day',
      '2025-05-15..2025-05-16 day',
    ]);
    expect(datesIn('Three days before the attack he fled.').map(({ resolved }) => resolved)).toEqual([false]);
  });

  it.each([
    ['Since November they have warned.', 'since'],
    ['It must end by June.', 'until'],
    ['He left before Tuesday.', 'before'],
    ['It closed after 3 May.', 'after'],
    ['He left on Tuesday.', null],
  ])('tells how the date of %j bounds', (text, bound) => {
    expect(datesIn(text)[0]?.bound).toBe(bound);
  });

  it('puts a month behind "since" into the past', () => {
    expect(shown('Since November they have warned.')).toEqual(['2024-11-01..2024-12-01 month']);
  });

  it('leaves out a date that the sentence takes back', () => {
    expect(shown('It sank on Saturday, not Friday.')).toEqual(['2025-10-04..2025-10-05 day']);
    expect(shown('Mine to close in 2027 rather than in 2029')).toEqual(['2027-01-01..2028-01-01 year']);
  });

  it.each([
    'May I go?',
    'He may march on a second time, in the sun.',
    'June Carter sang in Paris, Texas.',
    'They waited for 12 days.',
    'He writes for Sandara Today.',
    'It cost 2000 dollars and 1500 people came.',
    'They have until the fall of the wall.',
  ])('finds no date in %j', (text) => {
    expect(shown(text)).toEqual([]);
  });

  it('resolves only written years where the article has no date', () => {
    expect(datesIn('It sank in 2011.', null)[0]).toMatchObject({ start: '2011-01-01', resolved: true });
    expect(datesIn('It sank on Friday.', null)[0]?.resolved).toBe(false);
  });

  it('spans the words of the date in the text', () => {
    const text = 'Yes. It sank on Sunday evening.';
    expect(datesIn(text).map(({ span }) => text.slice(span.start, span.end))).toEqual(['Sunday evening']);
  });
});
