import { describe, expect, test } from 'vitest';
import { crossValidate, type Example } from './cross-validate.ts';
import { groupFolds } from './group-folds.ts';
import { headlineMarks } from './headline-marks.ts';
import { knownMarks } from './known-marks.ts';
import { scaleOf } from './scale-of.ts';
import { fitSoftmax } from './softmax-model.ts';

const options = { classes: 2, marks: 2, ridge: { values: 0.1, marks: 0.1 }, passes: 80 };

describe('fitSoftmax', () => {
  test('learns from values and from marks', () => {
    const rows = Array.from({ length: 40 }, (_, i) => ({
      values: [i % 2 === 0 ? 1 : -1],
      marks: i % 4 < 2 ? [0] : [1],
      label: i % 2,
    }));
    const byValue = fitSoftmax(rows, options);
    expect(byValue({ values: [1], marks: [0] })[0]).toBeGreaterThan(0.9);
    expect(byValue({ values: [-1], marks: [0] })[0]).toBeLessThan(0.1);
    const byMark = fitSoftmax(
      rows.map((row) => ({ ...row, label: row.marks[0]! })),
      options,
    );
    expect(byMark({ values: [1], marks: [1] })[1]).toBeGreaterThan(0.9);
    expect(byMark({ values: [1], marks: [0] })[1]).toBeLessThan(0.1);
  });

  test('gives the shares of the classes where nothing tells them apart, by their weights', () => {
    const rows = Array.from({ length: 40 }, (_, i) => ({
      values: [1],
      marks: [],
      label: i % 4 === 0 ? 1 : 0,
    }));
    const row = { values: [1], marks: [] };
    expect(fitSoftmax(rows, options)(row)[1]).toBeCloseTo(0.25, 1);
    expect(fitSoftmax(rows, { ...options, classWeights: [1, 3] })(row)[1]).toBeCloseTo(0.5, 1);
  });
});

describe('crossValidate', () => {
  const options = { classes: 2, folds: 4, leastGroups: 1, ridge: { values: 1, marks: 0.1 }, passes: 60 };

  test('cannot know a group by its own label', () => {
    // Each group has a mark of its own, which tells its label only to who has seen it.
    const examples = Array.from({ length: 40 }, (_, i): Example => {
      const group = Math.floor(i / 5);
      return { group: `g${group}`, label: group % 2, values: [0], marks: new Set([`only:${group}`]) };
    });
    for (const chances of crossValidate(examples, options)) expect(chances[0]).toBeCloseTo(0.5, 0);
  });

  test('finds what groups share', () => {
    const examples = Array.from({ length: 40 }, (_, i): Example => {
      const label = i % 2;
      return { group: `g${i % 8}`, label, values: [0], marks: new Set([`word:${label}`]) };
    });
    for (const [i, chances] of crossValidate(examples, options).entries())
      expect(chances[i % 2]).toBeGreaterThan(0.8);
  });
});

test('groupFolds keeps groups whole and folds even', () => {
  const groups = ['a', 'b', 'a', 'c', 'b', 'a', 'd', 'c'];
  const folds = groupFolds(groups, 2);
  for (const group of groups)
    expect(new Set(folds.filter((_, i) => groups[i] === group)).size, group).toBe(1);
  expect(folds.filter((fold) => fold === 0)).toHaveLength(4);
});

test('knownMarks knows only what several groups share, however often it stands in one', () => {
  const rows = [
    { group: 'a', marks: ['both', 'own'] },
    { group: 'a', marks: ['own'] },
    { group: 'b', marks: ['both'] },
  ];
  expect([...knownMarks(rows, 2)]).toEqual([['both', 0]]);
});

test('scaleOf standardises columns, cuts off outliers, and leaves out columns that never vary', () => {
  const scale = scaleOf([
    [0, 7],
    [2, 7],
  ]);
  expect(scale([0, 7])).toEqual([-1, 0]);
  expect(scale([100, 9])).toEqual([3, 0]);
});

test('headlineMarks tells where a cue stands towards what claim and headline share', () => {
  const marks = headlineMarks(
    'Mayor resigns over bridge tender',
    'Report: mayor resigns over bridge, a hoax',
  );
  expect(marks).toContain('cue:report:before');
  expect(marks).toContain('cue:hoax:after');
  expect(marks).toContain('cues:hoax+report');
  expect(headlineMarks('Mayor resigns', 'Goat elected')).not.toContain('cue:hoax');
});
