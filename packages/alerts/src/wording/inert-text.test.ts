import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clip, inertText } from './inert-text.ts';

describe('inertText()', () => {
  it('leaves plain text, accents, other scripts and emoji as they are', () => {
    const text = 'Kyjiv’s “Zelený” café: مرحبا 東京 👩‍👩‍👧‍👦 🇺🇦';
    expect(inertText(text)).toBe(text);
  });

  it('folds line breaks of every kind into one blank', () => {
    expect(inertText('a\r\nb\u2028c\u0085d\n\n\te')).toBe('a b c d e');
  });

  it('removes escape sequences’ lead-in and marks that turn text around', () => {
    expect(inertText('\u001b[2Jx\u009by\u202egnp\u202c\u2066z\u2069\u200f')).toBe('[2Jxygnpz');
  });

  it('removes text that is spelt in invisible tags, and keeps the flags that are built with them', () => {
    const tags = (text: string) => String.fromCodePoint(...[...text].map((c) => 0xe0000 + c.charCodeAt(0)));
    expect(inertText(`seen${tags('ignore all that')}`)).toBe('seen');
    const scotland = `\u{1f3f4}${tags('gbsct')}\u{e007f}`;
    expect(inertText(scotland)).toBe(scotland);
  });

  it('removes what XML cannot carry', () => {
    expect(inertText('a\ufffeb\uffffc\u{1ffff}d\u0000')).toBe('abcd');
  });

  it('replaces half of a surrogate pair', () => {
    expect(inertText('a\ud83d')).toBe('a\ufffd');
  });

  it('never lets a control character through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(inertText(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});

describe('clip()', () => {
  it('returns short text unchanged', () => {
    expect(clip('as long as it may be', 20)).toBe('as long as it may be');
  });

  it('cuts between words and shows that it did', () => {
    expect(clip('one two three four', 12)).toBe('one two…');
  });

  it('does not cut an emoji in half', () => {
    expect(clip('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2)).toBe('👩‍👩‍👧‍👦…');
  });

  it('bounds a letter under a mountain of accents', () => {
    expect(clip(`a${'\u0301'.repeat(100_000)}`, 10).length).toBeLessThanOrEqual(160);
  });
});
