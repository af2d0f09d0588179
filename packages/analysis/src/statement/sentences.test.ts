import { describe, expect, it } from 'vitest';
import { sentencesOf } from './sentences.ts';

const split = (text: string): string[] =>
  sentencesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('sentencesOf()', () => {
  it.each([
    ['Maj. Gen. Aldo Ruiz met Sen. Ann Lee at No. 5 Mill St. on Jan. 4.', 1],
    ['“Is it over?” he asked. “Stop!” she shouted.', 2],
    ['It began at 5 p.m. Police came an hour later.', 2],
    ['It began at 5 p.m. Tuesday in the U.S. Senate.', 1],
    ['The log shows 3.14am as the time. It was a Saturday.', 2],
    ['The plan was finished.The workers left.', 2],
    ['See www.example.org for more. The site is slow.', 2],
    ['They waited… Nobody came.', 2],
  ])('cuts %s into %i', (text, count) => {
    expect(split(text)).toHaveLength(count);
  });

  it('gives offsets in the stored text even where a lost space was put in', () => {
    const text = 'The envoy was Mara Solisensuring that the talks had failed.';
    const words = sentencesOf(text, { start: 0, end: text.length }).flatMap(({ tokens }) => tokens);
    expect(words.map((token) => token.text)).toContain('ensuring');
    for (const token of words) expect(text.slice(token.start, token.end)).toBe(token.text);
  });
});
