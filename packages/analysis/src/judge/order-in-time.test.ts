import { expect, test } from 'vitest';
import { comparisonOf, first, second } from './fixtures/articles.ts';
import { orderDiffers } from './order-in-time.ts';

test.each([
  [true, 'The embassy issued a warning after the quake.', 'Before the quake the embassy issued a warning.'],
  [true, 'In the wake of the quake a curfew was imposed.', 'A curfew was imposed ahead of the quake.'],
  [
    false,
    'The embassy issued a warning after the quake.',
    'Following the quake the embassy issued a warning.',
  ],
  [
    false,
    'The embassy issued a warning after the quake.',
    'The embassy issued a warning before the election.',
  ],
])('orderDiffers() is %s for "%s", "%s"', (expected, claim, statement) => {
  expect(orderDiffers(comparisonOf(first(claim), second(statement)))).toBe(expected);
});
