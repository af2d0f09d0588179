import { expect, test } from 'vitest';
import { bareSide } from '../bare-side.ts';
import { compare } from '../comparison.ts';
import { prepareSide } from '../prepared-side.ts';
import { contrastFeatures } from './contrast.ts';

const setAside = (claim: string, statement: string): number => {
  const comparison = compare(prepareSide(bareSide(claim, null)), prepareSide(bareSide(statement, null)));
  return new Map(contrastFeatures(comparison)).get('contrast.statement') ?? Number.NaN;
};

const CLAIM = 'The blast in Velm was caused by a gas leak.';

test.each([
  'The blast in Velm was caused by a bomb, not a gas leak.',
  'A bomb rather than a gas leak caused the blast in Velm.',
  'It was a bomb instead of a gas leak.',
])('"%s" sets aside what the claim says', (statement) => {
  expect(setAside(CLAIM, statement)).toBeGreaterThan(0.5);
});

test.each([
  'A gas leak caused the blast in Velm.',
  'A gas leak did not only break windows in Velm.',
  'The blast in Velm was not heard in the next valley.',
])('"%s" sets nothing of it aside', (statement) => {
  expect(setAside(CLAIM, statement)).toBeLessThan(0.5);
});
