import { describe, expect, test } from 'vitest';
import { prefixEnd } from './prefix-end.ts';

describe('prefixEnd()', () => {
  test.each([
    ['ab', 'ac'],
    ['a', 'b'],
    ['a\u{10ffff}', 'b'],
    ['a\u{10ffff}\u{10ffff}', 'b'],
    ['\u{d7ff}', '\u{e000}'],
    ['\u{ffff}', '\u{10000}'],
    ['\u{1f4f0}', '\u{1f4f1}'],
  ])('moves the last code point of %j on', (prefix, end) => {
    expect(prefixEnd(prefix)).toBe(end);
  });

  test.each(['', '\u{10ffff}', '\u{10ffff}\u{10ffff}'])(
    'is nothing where no text sorts after %j…',
    (prefix) => {
      expect(prefixEnd(prefix)).toBeUndefined();
    },
  );
});
