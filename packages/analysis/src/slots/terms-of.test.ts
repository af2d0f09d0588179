import { describe, expect, it } from 'vitest';
import { parse } from '../language/parse.ts';
import { findDates } from './find-dates.ts';
import { findNames } from './find-names.ts';
import { findQuantities } from './find-quantities.ts';
import { termsOf } from './terms-of.ts';

const termsIn = (text: string): string[] =>
  parse(text).flatMap((sentence) =>
    termsOf(sentence, {
      names: findNames(sentence, text),
      quantities: findQuantities(sentence, text),
      dates: findDates(sentence, text, '2025-10-06T05:40:00Z'),
    }),
  );

describe('termsOf()', () => {
  it.each([
    ['The fire killed two.', 'Two lost their lives in the blaze.', ['fire', 'die']],
    ['Police arrested a man.', 'A suspect was taken into custody by officers.', ['police', 'arrest']],
    ['The minister resigned.', 'The minister stepped down.', ['resign', 'government']],
    ['The bomb went off.', 'An explosion was heard.', ['explode']],
    ['The ferry sank.', 'The vessel went down.', ['ship', 'sink']],
    ['They ignored the warnings.', 'The alert was disregarded.', ['ignore', 'warn']],
    ['They claimed responsibility.', 'They admitted carrying out the attack.', ['claim-responsibility']],
    ['His arrival was late.', 'He arrived late.', ['arrive']],
    [
      'The acquisition of a rival was approved.',
      'Regulators gave the green light to buy a rival.',
      ['buy', 'approve'],
    ],
  ])('lets %j and %j meet', (a, b, shared) => {
    const own = termsIn(a);
    expect(termsIn(b).filter((term) => own.includes(term))).toEqual(expect.arrayContaining(shared));
  });

  it('keeps opposite words apart', () => {
    expect(termsIn('Prices rose.')).not.toEqual(termsIn('Prices fell.'));
  });

  it('puts names by canonical form, figures by value and days by date, in text order', () => {
    expect(termsIn('On Friday 43 Russians died near Tembe Island.')).toEqual([
      '2025-10-03',
      '43',
      'die',
      'russia',
      'die',
      'tembe island',
      'tembe',
    ]);
  });

  it('gives converted units one term', () => {
    expect(termsIn('It is 40 km long.')[0]).toBe(termsIn('It is 25 miles long.')[0]);
  });

  it('drops stop words, reporting and light verbs', () => {
    expect(termsIn('He said that they had made it, according to her.')).toEqual([]);
  });

  it('reads the words of a Title Case headline in their dictionary form', () => {
    expect(termsIn('Divers Recover Bodies From Sunken Ferry Near Capital')).toEqual(
      expect.arrayContaining(['diver', 'retrieve', 'ship']),
    );
  });
});
