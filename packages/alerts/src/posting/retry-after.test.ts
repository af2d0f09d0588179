import { describe, expect, it } from 'vitest';
import { retryAfter } from './retry-after.ts';

const now = new Date('2026-02-03T12:00:00Z');

describe('retryAfter()', () => {
  it('reads seconds and HTTP dates', () => {
    expect(retryAfter('90', now)).toBe(90);
    expect(retryAfter('Tue, 03 Feb 2026 12:01:30 GMT', now)).toBe(90);
  });

  it('does not wait for the past, nor longer than a day', () => {
    expect(retryAfter('Tue, 03 Feb 2026 11:00:00 GMT', now)).toBe(0);
    expect(retryAfter('999999999', now)).toBe(86_400);
  });

  it('says nothing where the header does not', () => {
    for (const header of [null, '', 'soon', '-5', '1.5'])
      expect(retryAfter(header, now), `${header}`).toBeNull();
  });
});
