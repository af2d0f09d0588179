import { expect, test } from 'vitest';
import { printable } from './printable.ts';

test('printable() takes out what moves the cursor, sets the title or reorders text', () => {
  expect(printable('a\u001b]0;owned\u0007b')).toBe('a]0;ownedb');
  expect(printable('a\u001b[2Jb\rc')).toBe('a[2Jbc');
  expect(printable('pay \u202e001$')).toBe('pay 001$');
});

test('printable() keeps colours, tabs, line ends and other scripts', () => {
  expect(printable('\u001b[1mbold\u001b[22m\tx\nŐ 漢 🙂')).toBe('\u001b[1mbold\u001b[22m\tx\nŐ 漢 🙂');
});
