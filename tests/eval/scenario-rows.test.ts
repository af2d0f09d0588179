import { expect, test } from 'vitest';
import { scenarioRows } from './scenario-rows.ts';

const event = {
  name: 'Flood',
  expected: 4,
  found: 1,
  alerts: 5,
  unlisted: ['a', 'b', 'c'],
  missed: ['m'],
  traps: 2,
  sprung: ['t'],
  copyConfirms: 0,
  copies: 1,
  copiesFound: 1,
  milliseconds: 1,
};

test('scenarioRows adds events up before it divides', () => {
  const { rows } = scenarioRows('some', [
    event,
    { ...event, expected: 1, found: 1, alerts: 3, unlisted: [] },
  ]);
  const of = (name: string) => rows.find(({ row }) => row === name);
  expect(of('expected relations found')).toMatchObject({ ours: 0.4, counts: '2 of 5' });
  expect(of('alerts that are listed')).toMatchObject({ ours: 5 / 8 });
  expect(of('traps sprung')).toMatchObject({ ours: 0.5, counts: '2 of 4' });
});

test('scenarioRows leaves out what an event has none of, and divides nothing by nothing', () => {
  const { rows } = scenarioRows('some', [
    { ...event, traps: 0, sprung: [], copies: 0, alerts: 0, unlisted: [] },
  ]);
  expect(rows.map(({ row, ours }) => [row, ours])).toEqual([
    ['expected relations found', 0.25],
    ['alerts that are listed', 0],
  ]);
});

test('scenarioRows lists what is to be read, with the name of its event', () => {
  expect(scenarioRows('some', [event]).findings).toEqual([
    'Flood: missed: m',
    'Flood: unlisted: a',
    'Flood: unlisted: b',
    'Flood: unlisted: c',
    'Flood: trap sprung: t',
  ]);
});
