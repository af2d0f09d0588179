import { expect, test } from 'vitest';
import { oncePer } from './once-per.ts';

test('oncePer() works once for each thing, even where nothing is found', () => {
  const asked: object[] = [];
  const find = oncePer((key: object) => {
    asked.push(key);
    return undefined;
  });
  const [one, other] = [{}, {}];
  expect([find(one), find(one), find(other)]).toEqual([undefined, undefined, undefined]);
  expect(asked).toEqual([one, other]);
});
