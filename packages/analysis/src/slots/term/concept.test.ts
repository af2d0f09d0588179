import { describe, expect, it } from 'vitest';
import { parse } from '../../language/parse.ts';
import concepts from '../concepts.json' with { type: 'json' };
import { baseForms, conceptAt } from './concept.ts';

function conceptsIn(text: string): string[] {
  const tokens = parse(text)[0]?.tokens ?? [];
  const bases = baseForms(tokens);
  return tokens.flatMap((_, i) => conceptAt(tokens, bases, i)?.concept ?? []);
}

describe('conceptAt()', () => {
  it('lets inflections and phrases of one meaning meet', () => {
    expect(conceptsIn('They were killed.')).toContain('die');
    expect(conceptsIn('They lost all their lives.')).toContain('die');
    expect(conceptsIn('The premier stepped down.')).toContain('resign');
  });

  it('tells a verb from a noun where the meaning turns on it', () => {
    expect(conceptsIn('The clinic fired him.')).toContain('dismiss');
    expect(conceptsIn('The fire spread.')).toContain('fire');
  });

  it('has no word in two classes', () => {
    const words = Object.values(concepts).flatMap((list) => list.split(', '));
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });
});
