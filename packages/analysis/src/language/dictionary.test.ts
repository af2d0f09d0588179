import { describe, expect, it } from 'vitest';
import { lookUp } from './dictionary.ts';

describe('lookUp()', () => {
  it('knows an English word and its dictionary form', () => {
    expect(lookUp('ferries')).toEqual({ known: true, pos: 'NOUN', lemma: 'ferry' });
  });

  it('does not know a made-up name, however often it was met', () => {
    expect(lookUp('corvenata').known).toBe(false);
    expect(lookUp('corvenata').known).toBe(false);
  });
});
