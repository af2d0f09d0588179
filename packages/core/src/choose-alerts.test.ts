import { expect, test } from 'vitest';
import { chooseAlerts, type History } from './choose-alerts.ts';
import type { Claim } from './claim.ts';
import { claim, finding } from './fixtures/claims.ts';
import type { Finding } from './weigh-evidence.ts';

const SURE = 0.6;

/** What the claims' histories are once the findings have been written, after `earlier` ones. */
function histories(claims: readonly Claim[], findings: readonly Finding[]): Map<string, History> {
  return new Map(
    claims.map(({ id, origin }) => [
      id,
      { origin, evidence: findings.filter((one) => one.claim.id === id).map(({ evidence }) => evidence) },
    ]),
  );
}

function choose(
  claims: readonly Claim[],
  findings: readonly Finding[],
  earlier: readonly Finding[] = [],
): string[] {
  const chosen = chooseAlerts(findings, histories(claims, [...earlier, ...findings]), SURE);
  return chosen.map(({ relation, claim: on, by }) => `${by.id} ${relation} ${on.id}`);
}

test('a confirmation by another origin is told', () => {
  const [a, b] = [claim('one', 1, 'x'), claim('two', 2, 'x too')];
  expect(choose([a], [finding(a, b, 'confirms')])).toEqual(['two/x too confirms one/x']);
});

test('a confirmation by the same origin is not told', () => {
  const [a, b] = [claim('one', 1, 'x'), claim('one', 2, 'x again')];
  expect(choose([a], [finding(a, b, 'confirms')])).toEqual([]);
});

test('the same publisher contradicting itself is told', () => {
  const [a, b] = [claim('one', 1, 'x'), claim('one', 2, 'not x')];
  expect(choose([a], [finding(a, b, 'contradicts')])).toHaveLength(1);
});

test('what is not sure enough is not told', () => {
  const [a, b] = [claim('one', 1, 'x'), claim('two', 2, 'x too')];
  expect(choose([a], [finding(a, b, 'confirms', 0.59)])).toEqual([]);
});

test('a mention is not told', () => {
  const [a, b] = [claim('one', 1, 'x'), claim('two', 2, 'is it x?')];
  expect(choose([a], [finding(a, b, 'mentions')])).toEqual([]);
});

test('a second article of an origin that has confirmed before is no news', () => {
  const a = claim('one', 1, 'x');
  const wire = { origin: ['publisher:two', 'wire:norda'] };
  const before = finding(a, claim('two', 2, 'x too', wire), 'confirms');
  const after = claim('three', 3, 'x as well', { origin: ['publisher:three', 'wire:norda'] });
  expect(choose([a], [finding(a, after, 'confirms')], [before])).toEqual([]);
});

test('of two that speak at one moment exactly one is told', () => {
  const a = claim('one', 1, 'x');
  const shared = { origin: ['wire:norda'], touched: '2024-03-02T08:00:00.000Z' };
  const [b, c] = [claim('two', 2, 'x b', shared), claim('three', 2, 'x c', shared)];
  const [first, second] = [finding(a, b, 'confirms'), finding(a, c, 'confirms')];
  const told = [...choose([a], [first], [second]), ...choose([a], [second], [first])];
  expect(told).toHaveLength(1);
});

test('paraphrases of one claim raise one alert, on whoever said it first', () => {
  const a = claim('one', 1, 'x');
  const b = claim('two', 2, 'x too', { root: a.id });
  const c = claim('three', 3, 'x as well');
  const told = choose([a, b], [finding(b, c, 'confirms', 0.95), finding(a, c, 'confirms', 0.8)]);
  expect(told).toEqual(['three/x as well confirms one/x']);
});

test('an update is told of the latest state', () => {
  const a = claim('one', 1, '17 dead');
  const b = claim('two', 2, '24 dead', { root: a.id, succeeds: true });
  const c = claim('three', 3, '31 dead');
  const told = choose([a, b], [finding(a, c, 'updates', 0.95), finding(b, c, 'updates', 0.8)]);
  expect(told).toEqual(['three/31 dead updates two/24 dead']);
});

test('who repeats the newer state confirms it and does not update the older one again', () => {
  const a = claim('one', 1, '17 dead');
  const b = claim('two', 2, '24 dead', { root: a.id, succeeds: true });
  const c = claim('three', 3, 'twenty-four dead');
  const told = choose([a, b], [finding(a, c, 'updates', 0.95), finding(b, c, 'confirms', 0.8)]);
  expect(told).toEqual(['three/twenty-four dead confirms two/24 dead']);
});

test('an article that quotes both sides confirms and contradicts with different sentences', () => {
  const a = claim('one', 1, 'Ukraine was not involved');
  const [pro, contra] = [claim('two', 2, 'Kirby saw no sign'), claim('two', 2, 'Moscow blames Ukraine')];
  const told = choose([a], [finding(a, pro, 'confirms'), finding(a, contra, 'contradicts')]);
  expect(told).toEqual([
    'two/Moscow blames Ukraine contradicts one/Ukraine was not involved',
    'two/Kirby saw no sign confirms one/Ukraine was not involved',
  ]);
});

test('one sentence has one verdict on a claim, the more serious of two that are nearly as sure', () => {
  const a = claim('one', 1, 'at least 40');
  const b = claim('two', 2, '43', { root: a.id });
  const c = claim('three', 2, '50');
  const told = choose([a, b], [finding(a, c, 'confirms', 0.9), finding(b, c, 'contradicts', 0.85)]);
  expect(told).toEqual(['three/50 contradicts two/43']);
});

test('the first source to speak to a watched claim is told', () => {
  const mine = claim('you', 1, 'x', { watched: true, source: null, origin: [] });
  expect(choose([mine], [finding(mine, claim('two', 2, 'x too'), 'confirms')])).toHaveLength(1);
});

test('of two sentences of one earlier article that a sentence was found to confirm, only the surer match is told', () => {
  const [a, b] = [claim('one', 1, 'the embassy warned'), claim('one', 1, 'the warning was ignored')];
  const c = claim('two', 2, 'the embassy had warned');
  const told = choose([a, b], [finding(a, c, 'confirms', 0.9), finding(b, c, 'confirms', 0.7)]);
  expect(told).toEqual(['two/the embassy had warned confirms one/the embassy warned']);
});

test('a sentence that confirms what two outlets have said is told once, of the earlier', () => {
  const [a, b] = [claim('one', 1, 'x'), claim('two', 2, 'x too')];
  const c = claim('three', 3, 'x as well');
  const told = choose([a, b], [finding(a, c, 'confirms', 0.8), finding(b, c, 'confirms', 0.85)]);
  expect(told).toEqual(['three/x as well confirms one/x']);
});
