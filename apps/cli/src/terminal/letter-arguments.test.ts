import type { DeadLetter } from '@claimwire/core';
import { expect, test } from 'vitest';
import { capturedApp } from '../testing/captured-app.ts';
import { areGivenUp } from './letter-arguments.ts';

const letter = (id: string): DeadLetter => ({
  id,
  message: null,
  attempts: 5,
  error: 'no',
  at: '2025-05-06T12:00:00.000Z',
});

test('areGivenUp() names the ids that nothing was given up under', async () => {
  const { session, err } = capturedApp();
  const letters = { list: async () => [letter('12'), letter('15')] };
  const options = { output: session.output, doing: 'drop' };
  expect(await areGivenUp(letters, ['15', '12'], options)).toBe(true);
  expect(await areGivenUp(letters, ['12', '7', 'x'], options)).toBe(false);
  expect(err()).toBe(
    'claimwire: Cannot drop "7, x": nothing with this id was given up; see "claimwire dead-letters list"\n',
  );
});

test('areGivenUp() does not look through the letters where no id is given', async () => {
  const { session } = capturedApp();
  const letters = { list: () => Promise.reject(new Error('asked')) };
  expect(await areGivenUp(letters, [], { output: session.output, doing: 'retry' })).toBe(true);
});
