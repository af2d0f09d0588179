import { describe, expect, it } from 'vitest';
import { parse } from '../../language/parse.ts';
import { readNumeral } from './numeral.ts';

const numeralOf = (text: string, money = false) => readNumeral(parse(text)[0]?.tokens ?? [], 0, money);

describe('readNumeral()', () => {
  it.each([
    ['forty-three men', 43],
    ['one hundred and twelve men', 112],
    ['two hundred thousand men', 200_000],
    ['two and a half million men', 2_500_000],
    ['five thousand million men', 5e9],
    ['1,600 men', 1600],
    ['1.1 million men', 1_100_000],
    ['40k men', 40_000],
    ['a hundred men', 100],
    ['half a million men', 500_000],
    ['a quarter of a million men', 250_000],
    ['half a dozen men', 6],
    ['two dozen men', 24],
    ['a pair of men', 2],
    ['both men', 2],
  ])('reads %j', (text, value) => {
    expect(numeralOf(text)?.value).toBe(value);
  });

  it.each([
    ['dozens of men', 24, 99],
    ['scores of men', 40, 199],
    ['hundreds of men', 200, 999],
    ['hundreds of thousands of men', 200_000, 999_000],
    ['several hundred men', 200, 999],
    ['a few men', 3, 9],
  ])('gives the range of %j and no value', (text, min, max) => {
    expect(numeralOf(text)).toMatchObject({ value: null, min, max, vague: true });
  });

  it('takes a touching m for a million only after a currency sign', () => {
    expect(numeralOf('3.5m', true)?.value).toBe(3_500_000);
    expect(numeralOf('3.5m')?.value).toBe(3.5);
  });

  it.each(['men', 'a man', 'and'])('reads no number in %j', (text) => {
    expect(numeralOf(text)).toBeUndefined();
  });
});
