import type { Item } from '@claimwire/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byBytes } from './byte-order.ts';
import { expiryContract } from './item-table-expiry.ts';
import { pagingContract } from './item-table-paging.ts';
import { raceContract } from './item-table-races.ts';
import { type MakeTable, tableScene } from './table-scene.ts';

/** What every `ItemTable` must do, whatever engine stands behind it. */
export function itemTableContract(name: string, makeTable: MakeTable): void {
  describe(`${name} as item table`, () => {
    const scene = tableScene(makeTable);
    pagingContract(scene);
    expiryContract(scene);
    raceContract(scene);

    test('answers nothing for a key that was never put', async () => {
      const pk = scene.fresh();
      expect(await scene.table.get({ pk, sk: 'a' })).toBeUndefined();
      expect(await scene.table.query(pk)).toEqual({ items: [] });
      expect(await scene.table.list(scene.fresh())).toEqual({ items: [] });
      expect(await scene.table.batchGet([])).toEqual([]);
    });

    test('gives an item back as it was put, with revision 1', async () => {
      const item = {
        pk: scene.fresh(),
        sk: 'a/b c#\u0000é\u{1f4f0}',
        data: {
          empty: '',
          none: null,
          no: false,
          n: -1.5e-7,
          list: [[], {}, ''],
          deep: { 'a.b': 'x\u0000\n' },
        },
        list: scene.fresh(),
        order: '2024',
        expires: scene.unix(60),
      };
      expect(await scene.put(item)).toEqual([true]);
      expect(await scene.table.get({ pk: item.pk, sk: item.sk })).toEqual({ ...item, revision: 1 });
    });

    test('leaves absent what was not given', async () => {
      const item = { pk: scene.fresh(), sk: 'a', data: {} };
      await scene.put(item);
      expect(await scene.table.get(item)).toStrictEqual({ ...item, revision: 1 });
    });

    test('keeps an item of 350 kB whole', async () => {
      const item = { pk: scene.fresh(), sk: 'a', data: { text: 'é'.repeat(175_000) } };
      await scene.put(item);
      expect(await scene.table.get(item)).toEqual({ ...item, revision: 1 });
    });

    test('hands out its own copy each time', async () => {
      const item = { pk: scene.fresh(), sk: 'a', data: { words: ['one'] } };
      await scene.put(item);
      item.data.words.push('two');
      Object.assign((await scene.table.get(item))?.data ?? {}, { words: [] });
      expect((await scene.table.get(item))?.data).toEqual({ words: ['one'] });
    });

    test('refuses a list without an order and an order without a list', async () => {
      const pk = scene.fresh();
      await expect(scene.put({ pk, sk: 'a', data: {}, list: 'l' })).rejects.toThrow('Cannot store');
      await expect(scene.put({ pk, sk: 'a', data: {}, order: 'o' })).rejects.toThrow('Cannot store');
      expect(await scene.table.get({ pk, sk: 'a' })).toBeUndefined();
    });

    test('putIfAbsent() changes nothing when the key is taken', async () => {
      const key = { pk: scene.fresh(), sk: 'a' };
      await scene.put({ ...key, data: { n: 1 } });
      expect(await scene.put({ ...key, data: { n: 2 }, list: 'l', order: 'o' })).toEqual([false]);
      expect(await scene.table.get(key)).toEqual({ ...key, data: { n: 1 }, revision: 1 });
    });

    test('replace() writes over the whole item and counts its revision up', async () => {
      const key = { pk: scene.fresh(), sk: 'a' };
      await scene.put({ ...key, data: { a: 1 }, list: scene.fresh(), order: '1', expires: scene.unix(60) });
      expect(await scene.table.replace({ ...key, data: { b: 2 } }, 1)).toBe(true);
      expect(await scene.table.get(key)).toStrictEqual({ ...key, data: { b: 2 }, revision: 2 });
    });

    test('replace() changes nothing at another revision or where there is no item', async () => {
      const key = { pk: scene.fresh(), sk: 'a' };
      expect(await scene.table.replace({ ...key, data: {} }, 1)).toBe(false);
      expect(await scene.table.get(key)).toBeUndefined();
      await scene.put({ ...key, data: { n: 1 } });
      expect(await scene.table.replace({ ...key, data: { n: 9 } }, 2)).toBe(false);
      expect(await scene.table.replace({ ...key, data: { n: 2 } }, 1)).toBe(true);
      expect(await scene.table.replace({ ...key, data: { n: 3 } }, 1)).toBe(false);
      expect((await scene.table.get(key))?.data).toEqual({ n: 2 });
    });

    test('delete() removes an item for good, and bears one that is not there', async () => {
      const item = { pk: scene.fresh(), sk: 'a', data: {}, list: scene.fresh(), order: '1' };
      await scene.table.delete(item);
      await scene.put(item);
      await scene.table.replace(item, 1);
      await scene.table.delete(item);
      expect(await scene.table.get(item)).toBeUndefined();
      expect((await scene.table.list(item.list)).items).toEqual([]);
      expect(await scene.put(item)).toEqual([true]);
      expect((await scene.table.get(item))?.revision).toBe(1);
    });

    test('batchGet() answers each item that exists once, for any number of keys', async () => {
      const pk = scene.fresh();
      const keys = Array.from({ length: 230 }, (_, n) => ({ pk, sk: `k${n}` }));
      await scene.put(...keys.filter((_, n) => n % 2 === 0).map((key) => ({ ...key, data: {} })));
      const items = await scene.table.batchGet([...keys, ...keys], { consistent: true });
      expect(items.map((item) => item.sk).sort()).toEqual(
        keys
          .filter((_, n) => n % 2 === 0)
          .map((key) => key.sk)
          .sort(),
      );
    });

    test('query() sees every write that was answered before', async () => {
      const pk = scene.fresh();
      for (const sk of ['c', 'a', 'b']) {
        await scene.put({ pk, sk, data: {} });
        expect((await scene.table.query(pk, { consistent: true })).items.map((item) => item.sk)).toContain(
          sk,
        );
        expect(await scene.table.get({ pk, sk }, { consistent: true })).toBeDefined();
      }
    });

    test('any sequence of writes ends as it would in a map', async () => {
      const key = fc.constantFrom('a', 'b', 'c');
      const step = fc.oneof(
        fc.record({ do: fc.constant('put' as const), key, n: fc.nat() }),
        fc.record({
          do: fc.constant('replace' as const),
          key,
          n: fc.nat(),
          revision: fc.integer({ min: 1, max: 3 }),
        }),
        fc.record({ do: fc.constant('delete' as const), key }),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
          const pk = scene.fresh();
          const model = new Map<string, Item>();
          for (const at of steps) {
            const known = model.get(at.key);
            if (at.do === 'delete') {
              await scene.table.delete({ pk, sk: at.key });
              model.delete(at.key);
              continue;
            }
            const item = { pk, sk: at.key, data: { n: at.n } };
            const applies = at.do === 'put' ? known === undefined : known?.revision === at.revision;
            expect(
              await (at.do === 'put'
                ? scene.table.putIfAbsent(item)
                : scene.table.replace(item, at.revision)),
            ).toBe(applies);
            if (applies) model.set(at.key, { ...item, revision: (known?.revision ?? 0) + 1 });
          }
          const wanted = [...model.values()].sort((a, b) => byBytes(a.sk, b.sk));
          expect((await scene.table.query(pk, { consistent: true })).items).toEqual(wanted);
        }),
        { numRuns: 40 },
      );
    });
  });
}
