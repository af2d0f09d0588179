import { expect, test } from 'vitest';
import { claim, finding } from './fixtures/claims.ts';
import { countSides, statusOf } from './recount-claim.ts';

const a = claim('one', 1, 'x');
const evidence = (outlet: string, relation: 'confirms' | 'contradicts' | 'updates', confidence = 0.9) =>
  finding(a, claim(outlet, 2, `${outlet} ${relation}`), relation, confidence).evidence;

test('a claim with one origin is reported, with two it is confirmed', () => {
  expect(statusOf(countSides(a.origin, []), [])).toBe('reported');
  const two = [evidence('two', 'confirms')];
  expect(countSides(a.origin, two)).toEqual({ for: 2, against: 0 });
  expect(statusOf(countSides(a.origin, two), two)).toBe('confirmed');
});

test('a confirmation of the same origin does not count', () => {
  expect(countSides(a.origin, [evidence('one', 'confirms')])).toEqual({ for: 1, against: 0 });
});

test('one origin against a claim makes it disputed, however many are for it', () => {
  const all = [evidence('two', 'confirms'), evidence('three', 'confirms'), evidence('four', 'contradicts')];
  expect(countSides(a.origin, all)).toEqual({ for: 3, against: 1 });
  expect(statusOf(countSides(a.origin, all), all)).toBe('disputed');
});

test("a publisher's own correction updates the claim and disputes nothing", () => {
  const own = [evidence('one', 'contradicts')];
  expect(countSides(a.origin, own)).toEqual({ for: 1, against: 0 });
  expect(statusOf(countSides(a.origin, own), own)).toBe('updated');
});

test('evidence that is a guess changes nothing', () => {
  const guess = [evidence('two', 'contradicts', 0.45)];
  expect(statusOf(countSides(a.origin, guess), guess)).toBe('reported');
});
