import { expect, test } from 'vitest';
import { bareSide } from './bare-side.ts';
import { compare } from './comparison.ts';
import { prepareSide } from './prepared-side.ts';
import { matchQuantities } from './quantity-match.ts';

const best = (claim: string, statement: string) =>
  matchQuantities(
    compare(prepareSide(bareSide(claim, '2025-04-07')), prepareSide(bareSide(statement, '2025-04-07'))),
  )[0];

test.each([
  ['equal', 'Forty people died in the fire.', 'The fire killed 40.'],
  ['compatible', 'At least 40 people died in the fire.', 'The fire killed 43 people.'],
  ['higher', 'Forty people died in the fire.', 'The fire killed 62 people.'],
  ['lower', 'More than a hundred people died.', 'Dozens of people died.'],
  ['equal', 'The wall is 3 kilometres long.', 'The wall is 3,000 metres long.'],
])('matchQuantities() finds figures %s: "%s", "%s"', (standing, claim, statement) => {
  expect(best(claim, statement)?.standing).toBe(standing);
});

test('matchQuantities() compares no figures of different units', () => {
  expect(best('The probe weighs 640 kilograms.', 'The probe flies at 640 kilometres.')).toBeUndefined();
});

test('matchQuantities() prefers the figure that counts the same', () => {
  const match = best(
    'Twelve people died in the crash.',
    'Thirty people were injured and 14 died in the crash.',
  );
  expect(match?.statement.text).toBe('14');
});

test('matchQuantities() trusts a figure of another role less', () => {
  const same = best('Twelve people died.', 'Twelve people died.')?.affinity ?? 0;
  const other = best('Twelve people died.', 'Twelve people were arrested.')?.affinity ?? 0;
  expect(other).toBeLessThan(same - 2);
});
