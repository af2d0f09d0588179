import { expect, test } from 'vitest';
import { alertThresholdFor, temperatureFor, type Unseen } from './calibrate.ts';

const unseen = (gap: number, right: number, wrong: number): Unseen[] => [
  ...Array.from({ length: right }, () => ({ scores: [gap, 0], label: 0 })),
  ...Array.from({ length: wrong }, () => ({ scores: [gap, 0], label: 1 })),
];

test('temperatureFor() makes a model less sure that is wrong too often', () => {
  expect(temperatureFor(unseen(3, 70, 30))).toBeGreaterThan(1.5);
  expect(temperatureFor(unseen(1, 99, 1))).toBeLessThan(1);
});

test('alertThresholdFor() is the lowest confidence above which enough alerts are right', () => {
  const both = [...unseen(3, 95, 5), ...unseen(0.5, 50, 50)];
  const threshold = alertThresholdFor(both, 1, [0], 0.85);
  expect(threshold).toBeCloseTo(1 / (1 + Math.exp(-3)), 2);
});

test('alertThresholdFor() raises nothing where no confidence is enough', () => {
  expect(alertThresholdFor(unseen(3, 50, 50), 1, [0], 0.95)).toBeGreaterThan(0.94);
});
