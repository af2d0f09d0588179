import { expect, test } from 'vitest';
import { coldStart, once } from './cold-start.ts';

test('coldStart() begins at once, and makes one thing for everybody', async () => {
  let made = 0;
  const get = coldStart(async () => ++made);
  expect(made).toBe(1);
  expect([await get(), await get()]).toEqual([1, 1]);
});

test('coldStart() tries anew for the first who asks when the start itself failed', async () => {
  let made = 0;
  const get = coldStart(async () => {
    made += 1;
    if (made === 1) throw new Error('the secret cannot be read just now');
    return made;
  });
  await new Promise((resolve) => setTimeout(resolve, 1));
  expect(await get()).toBe(2);
});

test('once() fails whoever waits for it, and tries anew for the next', async () => {
  let made = 0;
  const get = once(async () => {
    made += 1;
    if (made === 1) throw new Error('not just now');
    return made;
  });
  await expect(get()).rejects.toThrow('not just now');
  expect([await get(), await get()]).toEqual([2, 2]);
});

test('once() waits until it is asked', async () => {
  let made = 0;
  const get = once(async () => ++made);
  expect(made).toBe(0);
  expect([await get(), await get()]).toEqual([1, 1]);
});
