import { expect, test } from 'vitest';
import { forestScores } from '../src/judge/model/forest.ts';
import { boost, defaults, type Sample } from './boost.ts';
import { randomFrom } from './random.ts';

const random = randomFrom(3);
const samples: readonly Sample[] = Array.from({ length: 400 }, () => {
  const values = Float64Array.from([random() * 10, random() * 10]);
  const [a = 0, b = 0] = values;
  // Neither feature tells anything alone.
  return { values, label: a > 5 === b > 5 ? 1 : 0, weight: 1 };
});
const options = { ...defaults, rounds: 30, rate: 0.3, columns: 1, reserved: {} };

test('boost() learns what only two features together tell', () => {
  const forest = boost(samples, ['no', 'yes'], ['a', 'b'], options);
  const right = samples.filter(({ values, label }) => {
    const [no = 0, yes = 0] = forestScores(forest, values);
    return (yes > no ? 1 : 0) === label;
  });
  expect(right.length).toBeGreaterThan(360);
});

test('boost() gives the same forest every time', () => {
  const again = () => boost(samples.slice(0, 100), ['no', 'yes'], ['a', 'b'], { ...options, rounds: 5 });
  expect(again()).toEqual(again());
});

test('boost() keeps a reserved feature from the trees of other classes', () => {
  const forest = boost(samples, ['no', 'yes'], ['a', 'b'], { ...options, rounds: 5, reserved: { a: 'yes' } });
  expect(forest.rounds.flatMap(([no]) => no?.feature ?? [])).not.toContain(0);
});
