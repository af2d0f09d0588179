import { describe, expect, test } from 'vitest';
import { readAll } from './read-all.ts';
import type { Scene } from './table-scene.ts';

/** Items with an end. */
export function expiryContract(scene: Scene): void {
  describe('expiry', () => {
    const expiring = async () => {
      const item = {
        pk: scene.fresh(),
        sk: 'm',
        data: { old: true },
        list: scene.fresh(),
        order: '1',
        expires: scene.unix(100),
      };
      await scene.put(item);
      await scene.table.replace(item, 1);
      return item;
    };

    test('an item is there until its time', async () => {
      const item = await expiring();
      scene.at(99);
      expect(await scene.table.get(item)).toEqual({ ...item, revision: 2 });
      expect((await scene.table.query(item.pk)).items).toHaveLength(1);
      expect((await scene.table.list(item.list)).items).toHaveLength(1);
    });

    test('no reader sees an item after its time', async () => {
      const item = await expiring();
      await scene.put(
        { ...item, sk: 'a', expires: scene.unix(500) },
        { ...item, sk: 'z', expires: scene.unix(500) },
      );
      scene.at(101);
      expect(await scene.table.get(item)).toBeUndefined();
      expect(await scene.table.batchGet([item])).toEqual([]);
      const left = await readAll(1, (next) => scene.table.query(item.pk, next));
      expect(left.map(({ sk }) => sk)).toEqual(['a', 'z']);
      expect((await scene.table.list(item.list)).items.map(({ sk }) => sk).sort()).toEqual(['a', 'z']);
    });

    test('an expired item cannot be replaced, and its key is free', async () => {
      const item = await expiring();
      scene.at(101);
      expect(await scene.table.replace({ ...item, expires: scene.unix(500) }, 2)).toBe(false);
      const next = { pk: item.pk, sk: item.sk, data: { old: false } };
      expect(await scene.put(next)).toEqual([true]);
      expect(await scene.table.get(item)).toStrictEqual({ ...next, revision: 1 });
      expect((await scene.table.list(item.list)).items).toEqual([]);
    });
  });
}
