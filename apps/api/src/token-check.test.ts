import { expect, test } from 'vitest';
import { createTokenCheck } from './token-check.ts';

function scene() {
  let now = Date.parse('2025-05-06T12:00:00Z');
  const state = { token: 'first', reads: 0 };
  const check = createTokenCheck({
    readToken: async () => {
      state.reads += 1;
      return state.token;
    },
    clock: () => new Date(now),
  });
  return { state, check, pass: (seconds: number) => (now += seconds * 1000) };
}

test('the token is read once, however often it is right', async () => {
  const { state, check } = scene();
  expect([await check('first'), await check('first'), await check('firs'), await check('')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(state.reads).toBe(1);
});

test('a token that was changed is known within a minute, and guessing asks for it no more often', async () => {
  const { state, check, pass } = scene();
  await check('first');
  state.token = 'second';
  expect(await check('second')).toBe(false);
  pass(61);
  expect(await check('second')).toBe(true);
  expect(await check('first')).toBe(false);
  for (let guess = 0; guess < 50; guess += 1) await check(`guess ${guess}`);
  expect(state.reads).toBe(2);
});

test('a token that cannot be read is no token', async () => {
  const check = createTokenCheck({
    readToken: () => Promise.reject(new Error('denied')),
    clock: () => new Date(),
  });
  await expect(check('')).rejects.toThrow('denied');
});
