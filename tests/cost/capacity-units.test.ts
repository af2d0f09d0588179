import { describe, expect, test } from 'vitest';
import { putUnits, readUnits } from './capacity-units.ts';

const item = (bytes: number, place: Record<string, string> = {}) => ({
  pk: { S: 'a'.repeat(bytes - 2) },
  ...Object.fromEntries(Object.entries(place).map(([name, S]) => [name, { S }])),
});

describe('units', () => {
  test('a write is billed by the kilobyte begun, of the larger of the old item and the new', () => {
    expect(putUnits(item(1024), undefined)).toBe(1);
    expect(putUnits(item(1025), undefined)).toBe(2);
    expect(putUnits(item(10), item(3000))).toBe(3);
  });

  test('the index is billed for an entry that comes, goes or moves, and not for one that stays', () => {
    const [first, second] = [item(10, { list: 'l', order: '1' }), item(10, { list: 'l', order: '2' })];
    expect(putUnits(first, undefined)).toBe(2);
    expect(putUnits(first, first)).toBe(1);
    expect(putUnits(second, first)).toBe(3);
    expect(putUnits(item(10), first)).toBe(2);
  });

  test('a page is rounded up once, an item that is not there costs as much as a small one, and half is asked for half as much', () => {
    expect(readUnits([item(3000), item(3000)], true)).toBe(2);
    expect(readUnits([], true)).toBe(1);
    expect(readUnits([item(4096)], false)).toBe(0.5);
  });
});
