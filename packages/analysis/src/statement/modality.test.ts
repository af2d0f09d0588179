import { describe, expect, it } from 'vitest';
import { parse } from '../language/parse.ts';
import { modalityOf } from './modality.ts';

const modality = (text: string, open = false): string => modalityOf(parse(text)[0]?.tokens ?? [], open);

describe('modalityOf()', () => {
  it.each([
    ['The dam burst on Monday.', 'actual'],
    ['The dam could not be saved.', 'actual'],
    ['The dam may have burst.', 'possible'],
    ['The thieves reportedly fled to Orre.', 'possible'],
    ['Apparently, the dam had burst.', 'possible'],
    ['He is believed to have fled.', 'possible'],
    ['There is no evidence yet that the dam was weak.', 'possible'],
    ['The school will close in June.', 'planned'],
    ['The firm plans to build a dam.', 'planned'],
    ['The court is due to rule on Friday.', 'planned'],
    ['Queen to open new dam', 'planned'],
    ['If it rains, the match is off.', 'conditional'],
    ['The match is off if it rains.', 'conditional'],
    ['Has the dam burst?', 'question'],
    ['The suspected thief was held.', 'actual'],
  ])('takes %s for %s', (text, expected) => {
    expect(modality(text)).toBe(expected);
  });

  it('takes what a frame leaves open for a question or a possibility', () => {
    expect(modality('whether the dam had burst.', true)).toBe('question');
    expect(modality('the dam had burst.', true)).toBe('possible');
  });
});
