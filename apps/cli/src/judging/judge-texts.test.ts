import type { Judgement, Statement } from '@claimwire/core';
import { expect, test } from 'vitest';
import { judgeTexts } from './judge-texts.ts';

const statement = (quote: string): Statement => ({
  index: 0,
  quote,
  span: { start: 0, end: quote.length },
  content: { start: 0, end: quote.length },
  attribution: null,
  credits: [],
  polarity: 'affirmed',
  modality: 'actual',
  correction: false,
  quantities: [],
  dates: [],
  names: [],
  context: [],
  terms: [],
});

/** Each sentence is a statement; a statement's text says what the judge is to say of it, such as "confirms .7". */
const readSides = (text: string) =>
  text
    .split('|')
    .filter((part) => part !== '')
    .map((part) => ({ statement: statement(part), setting: null }));

const judge = async (pairs: readonly { statement: { statement: Statement } }[]): Promise<Judgement[]> =>
  pairs.map(({ statement: { statement: said } }) => {
    const [relation, confidence] = said.quote.split(' ');
    return { relation: relation as Judgement['relation'], confidence: Number(confidence), reasons: [] };
  });

const verdicts = async (...texts: string[]) => {
  const inputs = texts.map((text, id) => ({ id, claim: 'claim', statement: text }));
  const judged = await judgeTexts({ judge }, readSides, inputs);
  return judged.map(({ relation, confidence }) => `${relation} ${confidence}`);
};

test('judgeTexts() answers in the order of the pairs, though texts have different numbers of sentences', async () => {
  expect(await verdicts('confirms 0.7', 'updates 0.5|unrelated 0.9', 'contradicts 0.8')).toEqual([
    'confirms 0.7',
    'updates 0.5',
    'contradicts 0.8',
  ]);
});

test('judgeTexts() lets the surest sentence that takes a side answer for the article', async () => {
  expect(await verdicts('mentions 0.99|confirms 0.6|contradicts 0.7|unrelated 1')).toEqual([
    'contradicts 0.7',
  ]);
  expect(await verdicts('unrelated 0.9|mentions 0.5')).toEqual(['mentions 0.5']);
});

test('judgeTexts() is only as sure that an article is unrelated as of its most doubtful sentence', async () => {
  expect(await verdicts('unrelated 0.9|unrelated 0.6')).toEqual(['unrelated 0.6']);
});

test('judgeTexts() calls a text that says nothing unrelated', async () => {
  expect(await verdicts('', 'confirms 0.7')).toEqual(['unrelated 1', 'confirms 0.7']);
});
