import { describe, expect, it } from 'vitest';
import { intervalOf } from './bound.ts';

const plain = (value: number, step = 0.5) => ({ next: 1, value, min: value, max: value, vague: false, step });

describe('intervalOf()', () => {
  it('keeps a plain count below a thousand to itself', () => {
    expect(intervalOf(plain(120), undefined, true)).toMatchObject({ min: 120, max: 120 });
  });

  it('lets a larger round count stand for what rounds to it, within 5%', () => {
    expect(intervalOf(plain(1600), undefined, true)).toMatchObject({ min: 1550, max: 1650 });
    expect(intervalOf(plain(60_000), undefined, true)).toMatchObject({ min: 57_000, max: 63_000 });
    expect(intervalOf(plain(1612), undefined, true)).toMatchObject({ min: 1612, max: 1612 });
  });

  it('lets a measure vary by half of its last digit', () => {
    expect(intervalOf(plain(3.5, 0.05), undefined, false)).toMatchObject({ min: 3.45, max: 3.55 });
  });

  it.each([
    ['least', 40, null],
    ['more', 41, null],
    ['most', null, 40],
    ['less', null, 39],
    ['nearly', 36, 40],
    ['about', 36, 44],
  ] as const)('opens or widens under %j', (bound, min, max) => {
    const interval = intervalOf(plain(40), bound, true);
    expect(interval.min === null ? null : Math.round(interval.min)).toBe(min);
    expect(interval.max === null ? null : Math.round(interval.max)).toBe(max);
  });
});
