import { describe, expect, it } from 'vitest';
import { isCorrection } from './correction.ts';

describe('isCorrection()', () => {
  it.each([
    'Correction: the dam is 40 metres high.',
    'An earlier version of this article gave the wrong height.',
    'The correct figure is 40.',
    'We regret the error.',
    'The ministry now says that the first toll was wrong.',
    'Our report on Monday gave the wrong name.',
    'We wrongly named the driver.',
  ])('knows %s', (text) => {
    expect(isCorrection(text)).toBe(true);
  });

  it.each([
    'The surgery corrected his sight.',
    'The court corrected the ruling of the lower bench.',
    'Correctional officers were called.',
    'According to an earlier report, the dam was weak.',
    'Police wrongly named the driver.',
    'The mayor said the engineers were wrong.',
  ])('does not take %s for one', (text) => {
    expect(isCorrection(text)).toBe(false);
  });
});
