import { expect, test } from 'vitest';
import { keys } from './keys.ts';

test('a posting under a word of thousands of letters has a key that every engine holds', () => {
  for (const term of ['x'.repeat(5000), '\u{10ffff}'.repeat(5000)]) {
    const { pk } = keys.posting(term, '2024-05-01T12:00:00.000Z', 'a');
    expect(Buffer.byteLength(pk)).toBeLessThanOrEqual(2048);
    expect(pk.isWellFormed()).toBe(true);
  }
  expect(keys.posting('fire', '2024', 'a').pk).toBe('TERM#fire');
});
