import { describe, expect, it } from 'vitest';
import { markedQuote } from './marked-quote.ts';

const at = (start: number, text: string) => ({ span: { start, end: start + text.length }, text });
const quote = 'Four people died on Monday.';
const shown = (...passages: ReturnType<typeof at>[]) =>
  markedQuote(quote, { start: 100, end: 127 }, passages)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');

describe('markedQuote()', () => {
  it('marks passages by their place in the article', () => {
    expect(shown(at(100, 'Four'), at(120, 'Monday'))).toBe('[Four] people died on [Monday].');
  });

  it('joins overlapping passages', () => {
    expect(shown(at(100, 'Four people'), at(105, 'people died'))).toBe('[Four people died] on Monday.');
  });

  it('finds a passage from elsewhere in the article by its words', () => {
    expect(shown(at(5, 'died'))).toBe('Four people [died] on Monday.');
  });

  it('marks nothing where the passage is the whole sentence or not in it', () => {
    expect(shown(at(100, quote), at(7, 'injured'), at(900, ''))).toBe(quote);
  });

  it('cuts an endless quote once and ends it there', () => {
    const pieces = markedQuote('word '.repeat(1_000), { start: 0, end: 5_000 }, [
      at(10, 'word'),
      at(3_000, 'word'),
    ]);
    const text = pieces.map((piece) => piece.text).join('');
    expect(text.length).toBeLessThanOrEqual(700);
    expect(text.match(/…/g)).toHaveLength(1);
    expect(text.endsWith('…')).toBe(true);
  });
});
