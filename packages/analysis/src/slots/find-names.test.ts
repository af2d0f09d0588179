import { describe, expect, it } from 'vitest';
import { parse } from '../language/parse.ts';
import { findNames } from './find-names.ts';

const shown = (text: string): string[] =>
  parse(text).flatMap((sentence) =>
    findNames(sentence, text).map(({ canonical, kind }) => `${canonical} (${kind})`),
  );

describe('findNames()', () => {
  it.each([
    ['President Putin met Captain Edwin Achebe.', ['vladimir putin (person)', 'edwin achebe (person)']],
    ['Russian officials met Americans.', ['russia (place)', 'united states (place)']],
    [
      'IS-K, once ISIS-Khorasan, is banned.',
      ['islamic state khorasan (organisation)', 'islamic state khorasan (organisation)'],
    ],
    ['Britain and the U.S. agreed.', ['united kingdom (place)', 'united states (place)']],
    ['The Queen of Lasso sank near Tembe Island.', ['queen of lasso (other)', 'tembe island (place)']],
    [
      'Lindqvist & Moor sued the Bank of England.',
      ['lindqvist & moor (organisation)', 'bank of england (organisation)'],
    ],
    ['Foreign Minister Ada Lee spoke in Saudi Arabia.', ['ada lee (person)', 'saudi arabia (place)']],
    ['Secretary of State Antony Marlow left.', ['antony marlow (person)']],
    ['General Motors and King County sued.', ['general motors (other)', 'king county (place)']],
    [
      'He works at the Department of Health and Human Services.',
      ['department of health and human services (organisation)'],
    ],
    ["Spain's Arcal dam is dry.", ['spain (place)', 'arcal (other)']],
  ])('reads the names of %j', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  it('takes a capital that acts for its government, and a place for a place', () => {
    expect(shown('Washington warned Moscow, the Kremlin said.')).toEqual([
      'united states (place)',
      'russia (place)',
      'russia (place)',
    ]);
    expect(shown('He was born in Moscow and left Kyiv.')).toEqual(['moscow (place)', 'kyiv (place)']);
  });

  it.each([
    'Divers have recovered more bodies.',
    'Seventeen people died on Friday in April.',
    'He told us that it is over, and who knows?',
    'The Embassy was shut.',
    'I think so.',
  ])('finds no name in %j', (text) => {
    expect(shown(text)).toEqual([]);
  });

  it('does not make names of the words of a headline in Title Case', () => {
    expect(shown('Dozens Killed As Gunmen Open Fire At Moscow Concert Hall')).toEqual(['moscow (place)']);
    expect(shown('Trump Wins Election In Landslide, Beating Harris By Ten Points')).toEqual([
      'trump (other)',
      'harris (other)',
    ]);
  });
});
