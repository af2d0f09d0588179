import { expect, test } from 'vitest';
import { createRoom, type Place } from './room.ts';

test('createRoom() lets in as many as there are places, and the next when one leaves', async () => {
  const room = createRoom(2, 10);
  const inside: number[] = [];
  const places: Place[] = [];
  const enter = async (who: number) => {
    places[who] = await room.take();
    inside.push(who);
  };
  const all = [0, 1, 2, 3].map(enter);
  await expect.poll(() => inside).toEqual([0, 1]);
  places[1]?.leave();
  places[1]?.leave();
  await expect.poll(() => inside).toEqual([0, 1, 2]);
  places[0]?.leave();
  await Promise.all(all);
  expect(inside).toEqual([0, 1, 2, 3]);
  expect(new Set(places.map(({ desk }) => desk)).size).toBe(2);
});
