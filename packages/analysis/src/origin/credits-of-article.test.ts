import { describe, expect, it } from 'vitest';
import { creditsOfArticle } from './credits-of-article.ts';

const BODY = 'The dam above Harrow failed on Monday.\n\nNobody was hurt, the mayor said.';

describe('creditsOfArticle()', () => {
  it.each([
    ['a dateline', `HARROW (Verba) – ${BODY}`, ['Verba']],
    ['a dateline with a date', `HARROW, June 14 (Reuters) - ${BODY}`, ['Reuters']],
    ['a dateline of two agencies', `HARROW (Reuters/AFP) - ${BODY}`, ['Reuters', 'AFP']],
    ['a byline', `By Ann Poe for AP\n\n${BODY}`, ['AP']],
    [
      'a byline with an agency after the name',
      `By ANN POE, Associated Press\n\n${BODY}`,
      ['Associated Press'],
    ],
    ['an agency as byline', `By Reuters\n\n${BODY}`, ['Reuters']],
    ['a source line', `${BODY}\n\nSource: Verba`, ['Verba']],
    ['a reporting line', `${BODY}\n\nReporting by Verba; editing by Ledger staff`, ['Verba']],
    ['material', `${BODY}\n\nWith files from The Canadian Press`, ['Canadian Press']],
    ['a contribution', `${BODY}\n\nAnn Poe and AFP contributed to this report.`, ['AFP']],
    [
      'a copyright line',
      `${BODY}\n\nCopyright 2026 The Associated Press. All rights reserved.`,
      ['Associated Press'],
    ],
    [
      'first publication',
      `${BODY}\n\nThis article first appeared in the Harrow Gazette.`,
      ['Harrow Gazette'],
    ],
    ['a signature', `${BODY}\n\n– Reuters`, ['Reuters']],
    ['a signature at the end of the last sentence', `${BODY} (AFP)`, ['AFP']],
  ])('finds %s', (_, text, expected) => {
    expect(creditsOfArticle(text)).toEqual(expected);
  });

  it.each([
    ['people', `By Ann Poe\n\n${BODY}\n\nReporting by Ann Poe in Harrow`],
    ['a country in brackets', `Banja Luka (Bosnia and Herzegovina) - ${BODY}`],
    ['a date in brackets', `(Nov. 26, 2026) – ${BODY}`],
    ['photographs', `${BODY}\n\nPhoto: Reuters`],
    ['platforms', `${BODY}\n\nSource: Twitter`],
    ['prose that begins like a line', `By Sunday morning the water was gone.\n\n${BODY}`],
    ['what single sentences credit', `${BODY}\n\nThe wall was old, the BBC reported.`],
  ])('takes %s for no credit', (_, text) => {
    expect(creditsOfArticle(text)).toEqual([]);
  });
});
