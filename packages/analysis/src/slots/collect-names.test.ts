import { describe, expect, it } from 'vitest';
import { parse } from '../language/parse.ts';
import { collectNames } from './collect-names.ts';

function namesOf(text: string, aliases: string[][] = []): string[] {
  const sentences = parse(text);
  const book = collectNames(sentences, text, aliases);
  return sentences.flatMap((sentence) => book.find(sentence).map(({ canonical }) => canonical));
}

describe('collectNames()', () => {
  it('joins a last name to the full name', () => {
    expect(namesOf('Director Rosa Maldini spoke. The sea was calm, Maldini added.')).toEqual([
      'rosa maldini',
      'rosa maldini',
    ]);
  });

  it('learns an acronym from the brackets behind the name', () => {
    expect(namesOf('The Tembe Rescue Service (TRS) came. Later the TRS left.')).toEqual([
      'tembe rescue service',
      'tembe rescue service',
      'tembe rescue service',
    ]);
  });

  it('does not take brackets that hold other letters for an acronym', () => {
    expect(namesOf('The Tembe Rescue Service (QXV) came. Later the QXV left.').at(-1)).toBe('qxv');
  });

  it('joins a short form only where one longer name fits', () => {
    expect(namesOf('Corvena Health paid. It hurt Corvena.')).toEqual(['corvena health', 'corvena health']);
    expect(namesOf('It sank in the Tembe Strait off Tembe Island. The Tembe route is shut.').at(-1)).toBe(
      'tembe',
    );
  });

  it('takes the aliases of the user, the first of each list as canonical', () => {
    expect(namesOf('Hanse Rostau won and the Sailors sang.', [['Hanse Rostau', 'Sailors']])).toEqual([
      'hanse rostau',
      'hanse rostau',
    ]);
  });

  it('gives all mentions of a name the kind that one of them shows', () => {
    const text = 'Commander Ines Varga left. Varga had no papers.';
    const sentences = parse(text);
    const book = collectNames(sentences, text);
    expect(sentences.flatMap((one) => book.find(one).map(({ kind }) => kind))).toEqual(['person', 'person']);
    expect(book.fullName('ines varga')).toBe('Ines Varga');
    expect(book.counts.get('ines varga')).toBe(2);
    expect(book.canonical('Varga')).toBe('ines varga');
  });
});
