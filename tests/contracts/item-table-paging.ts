import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byBytes } from './byte-order.ts';
import { readAll } from './read-all.ts';
import type { Scene } from './table-scene.ts';

const reversed = <T>(items: readonly T[], descending: boolean) => (descending ? [...items].reverse() : items);

/** Keys of whole characters from anywhere in Unicode, and of few letters so that prefixes and ties come up. */
const word = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }),
  fc.string({
    unit: fc.constantFrom('a', 'b', '#', '%', '_', '\u{d7ff}', '\u{ffff}', '\u{10ffff}'),
    minLength: 1,
    maxLength: 4,
  }),
);

/** Partitions and lists: order, prefix, direction, pages. */
export function pagingContract(scene: Scene): void {
  describe('reading a partition or a list', () => {
    test('query() keeps to its partition', async () => {
      const pk = scene.fresh();
      await scene.put(
        { pk, sk: 'a', data: {} },
        { pk: `${pk}#`, sk: 'b', data: {} },
        { pk: pk.toLowerCase(), sk: 'c', data: {} },
      );
      expect((await scene.table.query(pk)).items.map((item) => item.sk)).toEqual(['a']);
    });

    test('query() gives each item with the prefix exactly once, in byte order, at any page size and in both directions', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(word, { maxLength: 25 }),
          fc.oneof(fc.constant(''), word),
          fc.integer({ min: 1, max: 8 }),
          fc.boolean(),
          async (words, prefix, limit, descending) => {
            const pk = scene.fresh();
            await scene.put(...words.map((sk) => ({ pk, sk, data: {} })));
            const items = await readAll(limit, (next) =>
              scene.table.query(pk, { prefix, descending, ...next }),
            );
            const wanted = words.filter((sk) => sk.startsWith(prefix)).sort(byBytes);
            expect(items.map((item) => item.sk)).toEqual(reversed(wanted, descending));
          },
        ),
        { numRuns: 60 },
      );
    });

    test('list() gives each item in it exactly once, in byte order of its place, also where places are equal', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(word, { maxLength: 25 }),
          fc.oneof(fc.constant(''), word),
          fc.integer({ min: 1, max: 8 }),
          fc.boolean(),
          async (orders, prefix, limit, descending) => {
            const [pk, list] = [scene.fresh(), scene.fresh()];
            await scene.put(
              ...orders.map((order, n) => ({ pk: `${pk}#${n % 3}`, sk: `${n}`, data: {}, list, order })),
              { pk, sk: 'elsewhere', data: {}, list: `${list}x`, order: 'a' },
              { pk, sk: 'nowhere', data: {} },
            );
            const items = await readAll(limit, (next) =>
              scene.table.list(list, { prefix, descending, ...next }),
            );
            const wanted = orders.filter((order) => order.startsWith(prefix)).sort(byBytes);
            expect(items.map((item) => item.order)).toEqual(reversed(wanted, descending));
            expect(new Set(items.map((item) => item.sk)).size).toBe(items.length);
          },
        ),
        { numRuns: 60 },
      );
    });

    test('an item moves in its list, and out of it, when it is replaced', async () => {
      const [pk, list, other] = [scene.fresh(), scene.fresh(), scene.fresh()];
      await scene.put(
        { pk, sk: 'a', data: {}, list, order: '1' },
        { pk, sk: 'b', data: {}, list, order: '2' },
      );
      const standing = async (of: string) => (await scene.table.list(of)).items.map((item) => item.sk);
      await scene.table.replace({ pk, sk: 'a', data: {}, list, order: '3' }, 1);
      expect(await standing(list)).toEqual(['b', 'a']);
      await scene.table.replace({ pk, sk: 'a', data: {}, list: other, order: '3' }, 2);
      expect([await standing(list), await standing(other)]).toEqual([['b'], ['a']]);
      await scene.table.replace({ pk, sk: 'a', data: {} }, 3);
      expect(await standing(other)).toEqual([]);
    });

    test('a cursor reads on after its place although the items there are gone or new ones came', async () => {
      const pk = scene.fresh();
      await scene.put(...['b', 'd', 'f', 'h'].map((sk) => ({ pk, sk, data: {} })));
      const first = await scene.table.query(pk, { limit: 2 });
      expect(first.items.map((item) => item.sk)).toEqual(['b', 'd']);
      await scene.table.delete({ pk, sk: 'd' });
      await scene.put({ pk, sk: 'c', data: {} }, { pk, sk: 'e', data: {} });
      const rest = await readAll(2, (next) =>
        scene.table.query(pk, { ...(first.cursor === undefined ? {} : { cursor: first.cursor }), ...next }),
      );
      expect(rest.map((item) => item.sk)).toEqual(['e', 'f', 'h']);
    });

    test('refuses a cursor that it did not give out, and a page of no items', async () => {
      const pk = scene.fresh();
      await expect(scene.table.query(pk, { cursor: 'x' })).rejects.toThrow('Cannot read on from cursor "x"');
      await expect(scene.table.list(pk, { cursor: '' })).rejects.toThrow('Cannot read on from cursor ""');
      await expect(scene.table.query(pk, { limit: 0 })).rejects.toThrow('Cannot read a page of "0" items');
      await expect(scene.table.list(pk, { limit: 1.5 })).rejects.toThrow('Cannot read a page of "1.5" items');
    });
  });
}
