import { describe, expect, it } from 'vitest';
import { parse } from '../../language/parse.ts';
import { outlookAt } from './outlook.ts';

function outlookOf(text: string, date: string): string {
  const at = text.indexOf(date);
  return outlookAt(parse(text)[0]?.tokens ?? [], 0, at, at + date.length);
}

describe('outlookAt()', () => {
  it.each([
    ['The court will rule on Friday.', 'Friday', 'future'],
    ['The court will rule, it said on Friday.', 'Friday', 'past'],
    ['It said on Friday that the court will rule.', 'Friday', 'past'],
    ['Ministers to meet in December', 'December', 'future'],
    ['From Friday people will pay more.', 'Friday', 'future'],
    ['The vote was postponed to May.', 'May', 'future'],
    ['It will cut its fixed rate from Friday.', 'Friday', 'future'],
    ['It could have sunk on Friday.', 'Friday', 'past'],
  ])('reads %j at %j', (text, date, expected) => {
    expect(outlookOf(text, date)).toBe(expected);
  });
});
