import { expect, test } from 'vitest';
import { bareSide } from '../bare-side.ts';
import { compare } from '../comparison.ts';
import { measure } from '../features/measure.ts';
import { prepareSide } from '../prepared-side.ts';
import articleWeights from './article-weights.json' with { type: 'json' };
import { weights } from './weights.ts';

const measured = measure(
  compare(
    prepareSide(bareSide('The bridge was closed on Monday.', '2024-05-07')),
    prepareSide(bareSide('The bridge is open.', '2024-05-08')),
  ),
).map(([name]) => name);

test('the stored weights are of the features that are measured, in their order', () => {
  expect(articleWeights.features).toEqual(measured);
  const lexical = weights.forest.classes.map((name) => `lexical.${name}`);
  expect(weights.forest.features).toEqual([...measured, ...lexical]);
});
