import { describe, expect, it } from 'vitest';
import { parse } from './parse.ts';

describe('parse()', () => {
  it('gives every token its own place in the text', () => {
    const text = 'At least forty-three weren’t on the U.S. list, he said. It cost $1.2bn!';
    for (const { start, end, tokens } of parse(text)) {
      expect(tokens.every((token) => text.slice(token.start, token.end) === token.text)).toBe(true);
      expect([tokens[0]?.start, tokens.at(-1)?.end]).toEqual([start, end]);
    }
  });

  it('puts tokens where the caller says that the text stands', () => {
    expect(parse('It sank.', (offset) => offset + 100)[0]).toMatchObject({ start: 100, end: 108 });
  });

  it.each(['It lasted 20 seconds.', 'Sixty fell ill.', 'It was 44.6C.'])(
    'takes the full stop off the last word of %j',
    (text) => {
      expect(parse(text)[0]?.tokens.at(-1)).toMatchObject({ text: '.', end: text.length });
    },
  );
});
