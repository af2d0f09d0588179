import { expect, test } from 'vitest';
import { shortIds } from './short-ids.ts';

test('shortIds() cuts to eight characters, and to more where two begin alike', () => {
  const [one, other, third] = ['0123456789abcdef', '0123456789ffffff', 'ffffffff89abcdef'] as const;
  expect([one, third].map(shortIds([one, third]))).toEqual(['01234567', 'ffffffff']);
  expect([one, other, one].map(shortIds([one, other, one]))).toEqual([
    '0123456789a',
    '0123456789f',
    '0123456789a',
  ]);
  expect(shortIds([])('0123456789')).toBe('01234567');
});
