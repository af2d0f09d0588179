import { describe, expect, it } from 'vitest';
import { datelineOf } from './dateline.ts';

describe('datelineOf()', () => {
  it.each([
    ['PORT ASH (Norda) - Divers found the wreck.', 'Norda', 'Divers found the wreck.'],
    ['ARLENE, June 14 (Pan Wire) - Divers found the wreck.', 'Pan Wire', 'Divers found the wreck.'],
    ['ORRE, Vardania (PW) — Divers found the wreck.', 'PW', 'Divers found the wreck.'],
    ['MOSCOW – Divers found the wreck.', null, 'Divers found the wreck.'],
    ['(Norda) - Divers found the wreck.', 'Norda', 'Divers found the wreck.'],
  ])('splits %s', (paragraph, agency, rest) => {
    const dateline = datelineOf(paragraph);
    expect(dateline?.agency).toBe(agency);
    expect(paragraph.slice(dateline?.length)).toBe(rest);
  });

  it.each([
    'Lena - a nurse from Ash - left.',
    'The UN - once more - was late.',
    'Arne Lund: the dam is safe.',
  ])('leaves %s alone', (paragraph) => {
    expect(datelineOf(paragraph)).toBeUndefined();
  });
});
