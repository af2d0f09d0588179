import { describe, expect, it } from 'vitest';
import { isCommonWord, isTitleCase } from './capitals.ts';
import { parse } from './parse.ts';

const first = (text: string) => parse(text)[0]?.tokens ?? [];
const tagOf = (text: string, word: string) => first(text).find((token) => token.text === word)?.pos;

describe('isTitleCase()', () => {
  it.each([
    'Dozens Killed As Gunmen Open Fire At Moscow Concert Hall',
    'MINISTER QUITS AFTER BRIBE CLAIM',
    'Ferry Sinks in the Tembe Strait With Hundreds on Board',
  ])('sees Title Case in %j', (line) => {
    expect(isTitleCase(first(line))).toBe(true);
  });

  it.each([
    'Ferry sinks in Tembe Strait, 17 dead',
    'The International Criminal Court ruled.',
    'President Vladimir Putin met Captain Edwin Achebe in Port Lasso.',
  ])('sees none in %j', (line) => {
    expect(isTitleCase(first(line))).toBe(false);
  });
});

describe('withoutFalseNames(), by way of parse()', () => {
  it('tags a dictionary word that opens a sentence as the common word it is', () => {
    expect(tagOf('Divers have recovered more bodies.', 'Divers')).toBe('NOUN');
    expect(first('Divers have recovered more bodies.')[0]?.lemma).toBe('diver');
  });

  it('leaves a name that opens a sentence a name', () => {
    expect(tagOf('Maldini added that it was calm.', 'Maldini')).toBe('PROPN');
    expect(tagOf('Baker said so.', 'Baker')).toBe('PROPN');
    expect(tagOf('Red Dawn denied it.', 'Red')).toBe('PROPN');
  });

  it('tags the common words of a headline and leaves its names', () => {
    const line = 'Police Arrest Michael Brown In Moscow After NATO Warning';
    expect(tagOf(line, 'Arrest')).not.toBe('PROPN');
    expect(tagOf(line, 'Moscow')).toBe('PROPN');
    expect(tagOf(line, 'Brown')).toBe('PROPN');
    expect(tagOf(line, 'NATO')).toBe('PROPN');
  });
});

describe('isCommonWord()', () => {
  it('knows dictionary words, and those of them that are names too', () => {
    expect(['diver', 'gunmen', 'rescuers'].every((lower) => isCommonWord({ lower }))).toBe(true);
    expect(['maldini', 'trump', 'russia'].some((lower) => isCommonWord({ lower }))).toBe(false);
  });
});
