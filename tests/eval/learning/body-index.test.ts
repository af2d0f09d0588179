import { expect, test } from 'vitest';
import { createStanding, readBody } from './body-index.ts';

const fire = readBody(
  'The council met late on Tuesday. A fire destroyed the old mill in Harwick. Nobody was hurt there.',
);
const chess = readBody(
  'A chess final was held in the town hall. Both players agreed on a draw after five hours.',
);

test('createStanding ranks the sentence that meets the headline first', () => {
  const { nearest } = createStanding([fire, chess])('Fire destroys mill in Harwick', fire);
  expect(fire.sentences[nearest[0]!]).toContain('destroyed the old mill');
});

test('createStanding tells a body about the headline from another', () => {
  const standing = createStanding([fire, chess]);
  const [own = 0] = standing('Fire destroys mill in Harwick', fire).values;
  const [other = 0] = standing('Fire destroys mill in Harwick', chess).values;
  expect(own).toBeGreaterThan(0.9);
  expect(other).toBeLessThan(0.1);
});

test('createStanding has as many values for an empty body', () => {
  const standing = createStanding([fire]);
  expect(standing('Fire', readBody('')).values).toHaveLength(standing('Fire', fire).values.length);
});
