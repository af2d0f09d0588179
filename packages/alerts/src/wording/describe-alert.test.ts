import { describe, expect, it } from 'vitest';
import { hostileAlert, sampleAlert } from '../testing/sample-dispatch.ts';
import { describeAlert } from './describe-alert.ts';

describe('describeAlert()', () => {
  it('says in words what happened, how sure that is and how many stand on each side', () => {
    expect(describeAlert(sampleAlert())).toMatchObject({
      verdict: 'Contradicted',
      headline: 'Contradicted: More than a hundred homes were flooded when the Harrow dam failed',
      reasons: ['number: dozens, not more than a hundred'],
      confidence: '82%',
      origins: '2 independent origins for, 1 against',
    });
  });

  it('names the speaker with the outlet, or the outlet alone', () => {
    const words = describeAlert(sampleAlert());
    expect(words.claim.by).toBe('Ada Lorn, mayor of Harrow, in Outlet One');
    expect(words.statement.by).toBe('Outlet Two');
  });

  it('gives times in UTC, midnight as 00', () => {
    const words = describeAlert(sampleAlert({ statement: { published: '2026-02-03T00:05:00.000Z' } }));
    expect(words.statement.when).toBe('3 February 2026, 00:05 UTC');
  });

  it('marks the compared passages in both quotes', () => {
    const words = describeAlert(sampleAlert());
    const marked = (side: typeof words.claim) =>
      side.quote.filter((piece) => piece.marked).map(({ text }) => text);
    expect(marked(words.claim)).toEqual(['More than a hundred']);
    expect(marked(words.statement)).toEqual(['dozens']);
    expect(words.statement.quote.map(({ text }) => text).join('')).toBe(
      'Surveyors counted dozens of flooded homes below the Harrow dam.',
    );
  });

  it('says one origin in the singular, and a reason once', () => {
    const [reason] = sampleAlert().reasons;
    const words = describeAlert(
      sampleAlert({ relation: 'confirms', origins: { for: 1, against: 0 }, reasons: [reason!, reason!] }),
    );
    expect(words.origins).toBe('1 independent origin for, 0 against');
    expect(words.reasons).toHaveLength(1);
    expect(words.verdict).toBe('Confirmed');
  });

  it('shows a claim of the user’s own without article', () => {
    const own = { source: 'you', url: null, published: null, speaker: null, title: '', watched: true };
    const words = describeAlert(sampleAlert({ claim: own }));
    expect(words.claim).toMatchObject({ by: 'you', link: null, when: null });
    expect(words.watched).toBe(true);
  });

  it('makes hostile text inert and bounded, and drops links that are not http', () => {
    const words = describeAlert(hostileAlert());
    expect(JSON.stringify(words).length).toBeLessThan(6_000);
    expect(JSON.stringify(words)).not.toMatch(/\\u00|\\r|\\n|[\u202a-\u202e]/);
    expect(words.claim.link).toBeNull();
    expect(words.statement.link).toBe('https://two.example/%22%3E%3Cscript%3Ealert(3)%3C/script%3E');
  });
});
