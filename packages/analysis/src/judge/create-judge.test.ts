import type { Side } from '@claimwire/core';
import { expect, test } from 'vitest';
import { bareSide } from './bare-side.ts';
import { createJudge } from './create-judge.ts';
import { elsewhere, first, second } from './fixtures/articles.ts';

const judge = createJudge();

async function verdict(claim: Side, statement: Side) {
  const [judgement] = await judge.judge([{ claim, statement }]);
  if (!judgement) throw new Error('no judgement');
  return { ...judgement, codes: judgement.reasons.map(({ code }) => code) };
}

test('a second outlet with the same figure confirms', async () => {
  const found = await verdict(
    first('At least 40 people were killed.'),
    second('The quake killed 43 people, the governor said.'),
  );
  expect(found).toMatchObject({ relation: 'confirms', codes: expect.arrayContaining(['number']) });
});

test('a later, larger toll of an event that unfolds updates', async () => {
  const found = await verdict(
    first('Twelve people were killed.'),
    second('The number of people killed has risen to 31.'),
  );
  expect(found).toMatchObject({ relation: 'updates', codes: expect.arrayContaining(['rising-count']) });
});

test('a later, smaller toll contradicts', async () => {
  const found = await verdict(
    first('Some 90 people were killed.'),
    second('Eleven people were killed, the hospital said.'),
  );
  expect(found).toMatchObject({ relation: 'contradicts', codes: expect.arrayContaining(['number']) });
});

test('the same figure for another event is unrelated', async () => {
  const found = await verdict(first('Twelve people were killed.'), elsewhere('Twelve people were killed.'));
  expect(found.relation).toBe('unrelated');
});

test('a sentence about something else in the same event is unrelated', async () => {
  const found = await verdict(
    first('Twelve people were killed.'),
    second('Bread was handed out from a lorry near the stadium.'),
  );
  expect(found).toMatchObject({ relation: 'unrelated', reasons: [] });
});

test('every relation but unrelated has reasons whose passages stand in the articles', async () => {
  const claim = first('The main bridge over the river is closed.');
  const statement = second('The main bridge over the river is not closed, police said.');
  const found = await verdict(claim, statement);
  expect(found.relation).toBe('contradicts');
  for (const reason of found.reasons) {
    for (const [side, passage] of [
      [claim, reason.claim],
      [statement, reason.statement],
    ] as const) {
      const { quote, span } = side.statement;
      expect(quote.slice(passage.span.start - span.start, passage.span.end - span.start)).toBe(passage.text);
    }
  }
});

test('bare sentences are judged, too, and in their order', async () => {
  const pair = (claim: string, statement: string) => ({
    claim: bareSide(claim, '2024-05-07'),
    statement: bareSide(statement, '2024-05-08'),
  });
  const found = await judge.judge([
    pair(
      'The bridge at Corran was closed on Tuesday, police said.',
      'Police said the Corran bridge was shut on Tuesday.',
    ),
    pair(
      'The bridge at Corran was closed on Tuesday, police said.',
      'Shares in the brewer rose by three percent.',
    ),
  ]);
  expect(found.map(({ relation }) => relation)).toEqual(['confirms', 'unrelated']);
});

test('no pairs, no judgements', async () => {
  expect(await judge.judge([])).toEqual([]);
});

test('of a count that has fallen as such counts do, the later figure updates', async () => {
  const found = await verdict(
    first('About 60 people are missing.'),
    second('Eleven people are still missing, the rescuers said.'),
  );
  expect(found.relation).toBe('updates');
});

test('warnings ignored and warnings acted on contradict, with both in the reason', async () => {
  const found = await verdict(
    first('The dam operator ignored the warnings.'),
    second('The dam operator heeded the warnings.'),
  );
  expect(found).toMatchObject({ relation: 'contradicts', codes: expect.arrayContaining(['antonym']) });
});

test('nobody is told of what a rule saw in articles about two events', async () => {
  const found = await verdict(
    first('The dam operator ignored the warnings.'),
    elsewhere('The dam operator heeded the warnings.'),
  );
  expect(found.relation === 'contradicts' && found.confidence >= 0.5).toBe(false);
});

test('what contradicts or updates has a rule that shows the words: nobody is told the score of a model', async () => {
  const found = await verdict(
    first('Twelve days earlier the embassy of Norland had urged its citizens to stay away from crowds.'),
    second('Fifteen days before the quake the embassy of Norland had told its citizens to avoid crowds.'),
  );
  expect(['contradicts', 'updates']).not.toContain(found.relation);
});
