import { expect, test } from 'vitest';
import { z } from 'zod';
import { AttemptsEnvironment, parseEnvironment, StoreEnvironment } from './parse-environment.ts';

const Environment = z.object({ ...StoreEnvironment.shape, ...AttemptsEnvironment.shape });
const ENV = { TABLE_NAME: 't', TABLE_INDEX: 'lists', BUCKET_NAME: 'b', MAX_ATTEMPTS: '3', HOME: '/root' };

test('parseEnvironment() reads what the schema names, with the shipped configuration beside the code', () => {
  expect(parseEnvironment(Environment, ENV)).toEqual({
    TABLE_NAME: 't',
    TABLE_INDEX: 'lists',
    BUCKET_NAME: 'b',
    MAX_ATTEMPTS: 3,
    CONFIG_PATH: expect.stringMatching(/claimwire\.yaml$/),
  });
});

test('parseEnvironment() names everything that is wrong, and shows no value', () => {
  const parse = () =>
    parseEnvironment(Environment, { ...ENV, TABLE_NAME: undefined, MAX_ATTEMPTS: 'hunter2' });
  expect(parse).toThrow(/^Cannot start: .*TABLE_NAME is missing; MAX_ATTEMPTS /);
  expect(parse).not.toThrow('hunter2');
});
