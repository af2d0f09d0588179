import { expect, test } from 'vitest';
import { classScores } from './class-scores.ts';

test('classScores counts each class, and all classes alike', () => {
  const rows = [
    { wanted: 'a', given: 'a' },
    { wanted: 'a', given: 'a' },
    { wanted: 'a', given: 'b' },
    { wanted: 'b', given: 'b' },
  ];
  const { classes, accuracy, macroF1 } = classScores(['a', 'b'], rows);
  expect(accuracy).toBe(0.75);
  expect(classes[0]).toMatchObject({ precision: 1, recall: 2 / 3, f1: 0.8, wanted: 3, given: 2, right: 2 });
  expect(classes[1]).toMatchObject({ precision: 0.5, recall: 1, wanted: 1, given: 2, right: 1 });
  expect(macroF1).toBeCloseTo((0.8 + 2 / 3) / 2);
});

test('classScores gives 0, not NaN, for a class that nobody wants or gives', () => {
  expect(classScores(['a', 'never'], [{ wanted: 'a', given: 'a' }]).macroF1).toBe(0.5);
  expect(classScores(['a'], []).accuracy).toBe(0);
});
