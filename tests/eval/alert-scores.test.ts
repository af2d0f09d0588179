import { expect, test } from 'vitest';
import { alertScores } from './alert-scores.ts';

const row = (wanted: string, given: string, confidence: number) => ({ wanted, given, confidence });

test('alertScores counts only what takes a side and is sure enough', () => {
  const rows = [
    row('confirms', 'confirms', 0.9),
    row('updates', 'contradicts', 0.9),
    row('contradicts', 'contradicts', 0.4),
    row('mentions', 'mentions', 0.9),
    row('unrelated', 'unrelated', 0.9),
  ];
  expect(alertScores(rows, 0.5)).toEqual({ precision: 0.5, recall: 1 / 3, raised: 2, right: 1, wanted: 3 });
  expect(alertScores(rows, 0.4)).toMatchObject({ raised: 3, right: 2 });
  expect(alertScores(rows, 0.95)).toMatchObject({ precision: 0, recall: 0, raised: 0 });
});
