import { describe, expect, it } from 'vitest';
import { wordingOf } from './wording.ts';

describe('wordingOf()', () => {
  it('pairs neighbouring content words, whatever grammar stands between them', () => {
    expect([...wordingOf('The river rose quickly and swept the bridge away.')]).toEqual([
      'river rose',
      'rose quickly',
      'quickly swept',
      'swept bridge',
      'bridge away',
    ]);
  });

  it('leaves names, figures and quoted speech to the event', () => {
    expect([...wordingOf('Mayor Ada Lorn: “We lost the old bridge,” in March 2021')]).toEqual([]);
    expect([...wordingOf('Ada Lorn wept "we lost it" openly')]).toEqual(['lorn wept']);
  });

  it('takes accents, case and typographic apostrophes as one', () => {
    expect(wordingOf('Café owner’s dismay')).toEqual(wordingOf("cafe owner's dismay"));
  });
});
