import type { Item, ItemTable, NewItem, Page } from '@claimwire/core';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

export interface TableUnderTest {
  readonly table: ItemTable;
  close(): Promise<void> | void;
}

/** Makes an empty table that takes the time, for expiry, from `clock`. */
export type MakeTable = (clock: () => Date) => Promise<TableUnderTest> | TableUnderTest;

const START = new Date('2024-05-01T12:00:00.000Z');
const inSeconds = (seconds: number) => START.getTime() / 1000 + seconds;

/** Engines sort by the bytes of UTF-8, which is not the order of `<` on strings. */
const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
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

/** Reads on until there is no cursor, and checks that no page is longer than asked for. */
async function readAll(limit: number, page: (cursor: string | undefined) => Promise<Page>): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const next = await page(cursor);
    expect(next.items.length).toBeLessThanOrEqual(limit);
    items.push(...next.items);
    cursor = next.cursor;
  } while (cursor !== undefined);
  return items;
}

/** What every `ItemTable` must do, whatever engine stands behind it. */
export function itemTableContract(name: string, makeTable: MakeTable): void {
  describe(`${name} as item table`, () => {
    let now = START;
    let under: TableUnderTest;
    let table: ItemTable;
    let partitions = 0;
    /** A name that no other test uses, for a partition or a list. */
    const fresh = () => `T${partitions++}`;
    const put = (...items: NewItem[]) => Promise.all(items.map((item) => table.putIfAbsent(item)));

    beforeAll(async () => {
      under = await makeTable(() => now);
      table = under.table;
    });
    afterAll(() => under.close());

    test('answers nothing for a key that was never put', async () => {
      const pk = fresh();
      expect(await table.get({ pk, sk: 'a' })).toBeUndefined();
      expect(await table.query(pk)).toEqual({ items: [] });
      expect(await table.list(fresh())).toEqual({ items: [] });
      expect(await table.batchGet([])).toEqual([]);
    });

    test('gives an item back as it was put, with revision 1', async () => {
      const item = {
        pk: fresh(),
        sk: 'a/b c#\u0000é\u{1f4f0}',
        data: {
          empty: '',
          none: null,
          no: false,
          n: -1.5e-7,
          list: [[], {}, ''],
          deep: { 'a.b': 'x\u0000\n' },
        },
        list: fresh(),
        order: '2024',
        expires: inSeconds(60),
      };
      expect(await put(item)).toEqual([true]);
      expect(await table.get({ pk: item.pk, sk: item.sk })).toEqual({ ...item, revision: 1 });
    });

    test('leaves absent what was not given', async () => {
      const item = { pk: fresh(), sk: 'a', data: {} };
      await put(item);
      expect(await table.get(item)).toStrictEqual({ ...item, revision: 1 });
    });

    test('keeps an item of 350 kB whole', async () => {
      const item = { pk: fresh(), sk: 'a', data: { text: 'é'.repeat(175_000) } };
      await put(item);
      expect(await table.get(item)).toEqual({ ...item, revision: 1 });
    });

    test('hands out its own copy each time', async () => {
      const item = { pk: fresh(), sk: 'a', data: { words: ['one'] } };
      await put(item);
      item.data.words.push('two');
      Object.assign((await table.get(item))?.data ?? {}, { words: [] });
      expect((await table.get(item))?.data).toEqual({ words: ['one'] });
    });

    test('refuses a list without an order and an order without a list', async () => {
      const pk = fresh();
      await expect(put({ pk, sk: 'a', data: {}, list: 'l' })).rejects.toThrow('Cannot store');
      await expect(put({ pk, sk: 'a', data: {}, order: 'o' })).rejects.toThrow('Cannot store');
      expect(await table.get({ pk, sk: 'a' })).toBeUndefined();
    });

    test('putIfAbsent() changes nothing when the key is taken', async () => {
      const key = { pk: fresh(), sk: 'a' };
      await put({ ...key, data: { n: 1 } });
      expect(await put({ ...key, data: { n: 2 }, list: 'l', order: 'o' })).toEqual([false]);
      expect(await table.get(key)).toEqual({ ...key, data: { n: 1 }, revision: 1 });
    });

    test('replace() writes over the whole item and counts its revision up', async () => {
      const key = { pk: fresh(), sk: 'a' };
      await put({ ...key, data: { a: 1 }, list: fresh(), order: '1', expires: inSeconds(60) });
      expect(await table.replace({ ...key, data: { b: 2 } }, 1)).toBe(true);
      expect(await table.get(key)).toStrictEqual({ ...key, data: { b: 2 }, revision: 2 });
    });

    test('replace() changes nothing at another revision or where there is no item', async () => {
      const key = { pk: fresh(), sk: 'a' };
      expect(await table.replace({ ...key, data: {} }, 1)).toBe(false);
      expect(await table.get(key)).toBeUndefined();
      await put({ ...key, data: { n: 1 } });
      expect(await table.replace({ ...key, data: { n: 9 } }, 2)).toBe(false);
      expect(await table.replace({ ...key, data: { n: 2 } }, 1)).toBe(true);
      expect(await table.replace({ ...key, data: { n: 3 } }, 1)).toBe(false);
      expect((await table.get(key))?.data).toEqual({ n: 2 });
    });

    test('delete() removes an item for good, and bears one that is not there', async () => {
      const item = { pk: fresh(), sk: 'a', data: {}, list: fresh(), order: '1' };
      await table.delete(item);
      await put(item);
      await table.replace(item, 1);
      await table.delete(item);
      expect(await table.get(item)).toBeUndefined();
      expect((await table.list(item.list)).items).toEqual([]);
      expect(await put(item)).toEqual([true]);
      expect((await table.get(item))?.revision).toBe(1);
    });

    test('batchGet() answers each item that exists once, for any number of keys', async () => {
      const pk = fresh();
      const keys = Array.from({ length: 230 }, (_, n) => ({ pk, sk: `k${n}` }));
      await put(...keys.filter((_, n) => n % 2 === 0).map((key) => ({ ...key, data: {} })));
      const items = await table.batchGet([...keys, ...keys], { consistent: true });
      expect(items.map((item) => item.sk).sort()).toEqual(
        keys
          .filter((_, n) => n % 2 === 0)
          .map((key) => key.sk)
          .sort(),
      );
    });

    test('query() sees every write that was answered before', async () => {
      const pk = fresh();
      for (const sk of ['c', 'a', 'b']) {
        await put({ pk, sk, data: {} });
        expect((await table.query(pk, { consistent: true })).items.map((item) => item.sk)).toContain(sk);
        expect(await table.get({ pk, sk }, { consistent: true })).toBeDefined();
      }
    });

    test('query() keeps to its partition', async () => {
      const pk = fresh();
      await put(
        { pk, sk: 'a', data: {} },
        { pk: `${pk}#`, sk: 'b', data: {} },
        { pk: pk.toLowerCase(), sk: 'c', data: {} },
      );
      expect((await table.query(pk)).items.map((item) => item.sk)).toEqual(['a']);
    });

    test('query() gives each item with the prefix exactly once, in byte order, at any page size and in both directions', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(word, { maxLength: 25 }),
          fc.oneof(fc.constant(''), word),
          fc.integer({ min: 1, max: 8 }),
          fc.boolean(),
          async (words, prefix, limit, descending) => {
            const pk = fresh();
            await put(...words.map((sk) => ({ pk, sk, data: {} })));
            const items = await readAll(limit, (cursor) =>
              table.query(pk, { prefix, limit, descending, ...(cursor === undefined ? {} : { cursor }) }),
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
            const [pk, list] = [fresh(), fresh()];
            await put(
              ...orders.map((order, n) => ({ pk: `${pk}#${n % 3}`, sk: `${n}`, data: {}, list, order })),
              { pk, sk: 'elsewhere', data: {}, list: `${list}x`, order: 'a' },
              { pk, sk: 'nowhere', data: {} },
            );
            const items = await readAll(limit, (cursor) =>
              table.list(list, { prefix, limit, descending, ...(cursor === undefined ? {} : { cursor }) }),
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
      const [pk, list, other] = [fresh(), fresh(), fresh()];
      await put({ pk, sk: 'a', data: {}, list, order: '1' }, { pk, sk: 'b', data: {}, list, order: '2' });
      const standing = async (of: string) => (await table.list(of)).items.map((item) => item.sk);
      await table.replace({ pk, sk: 'a', data: {}, list, order: '3' }, 1);
      expect(await standing(list)).toEqual(['b', 'a']);
      await table.replace({ pk, sk: 'a', data: {}, list: other, order: '3' }, 2);
      expect([await standing(list), await standing(other)]).toEqual([['b'], ['a']]);
      await table.replace({ pk, sk: 'a', data: {} }, 3);
      expect(await standing(other)).toEqual([]);
    });

    test('a cursor reads on after its place although the items there are gone or new ones came', async () => {
      const pk = fresh();
      await put(...['b', 'd', 'f', 'h'].map((sk) => ({ pk, sk, data: {} })));
      const first = await table.query(pk, { limit: 2 });
      expect(first.items.map((item) => item.sk)).toEqual(['b', 'd']);
      await table.delete({ pk, sk: 'd' });
      await put({ pk, sk: 'c', data: {} }, { pk, sk: 'e', data: {} });
      const rest = await readAll(2, (cursor) =>
        table.query(pk, { limit: 2, cursor: cursor ?? first.cursor ?? '' }),
      );
      expect(rest.map((item) => item.sk)).toEqual(['e', 'f', 'h']);
    });

    test('refuses a cursor that it did not give out, and a page of no items', async () => {
      const pk = fresh();
      await expect(table.query(pk, { cursor: 'x' })).rejects.toThrow('Cannot read on from cursor "x"');
      await expect(table.list(pk, { cursor: '' })).rejects.toThrow('Cannot read on from cursor ""');
      await expect(table.query(pk, { limit: 0 })).rejects.toThrow('Cannot read a page of "0" items');
      await expect(table.list(pk, { limit: 1.5 })).rejects.toThrow('Cannot read a page of "1.5" items');
    });

    describe('expiry', () => {
      const expiring = async () => {
        now = START;
        const item = {
          pk: fresh(),
          sk: 'm',
          data: { old: true },
          list: fresh(),
          order: '1',
          expires: inSeconds(100),
        };
        await put(item);
        await table.replace(item, 1);
        return item;
      };

      test('an item is there until its time', async () => {
        const item = await expiring();
        now = new Date(START.getTime() + 99_000);
        expect(await table.get(item)).toEqual({ ...item, revision: 2 });
        expect((await table.query(item.pk)).items).toHaveLength(1);
        expect((await table.list(item.list)).items).toHaveLength(1);
      });

      test('no reader sees an item after its time', async () => {
        const item = await expiring();
        await put(
          { ...item, sk: 'a', expires: inSeconds(500) },
          { ...item, sk: 'z', expires: inSeconds(500) },
        );
        now = new Date(START.getTime() + 101_000);
        expect(await table.get(item)).toBeUndefined();
        expect(await table.batchGet([item])).toEqual([]);
        const left = await readAll(1, (cursor) =>
          table.query(item.pk, { limit: 1, ...(cursor === undefined ? {} : { cursor }) }),
        );
        expect(left.map(({ sk }) => sk)).toEqual(['a', 'z']);
        expect((await table.list(item.list)).items.map(({ sk }) => sk).sort()).toEqual(['a', 'z']);
      });

      test('an expired item cannot be replaced, and its key is free', async () => {
        const item = await expiring();
        now = new Date(START.getTime() + 101_000);
        expect(await table.replace({ ...item, expires: inSeconds(500) }, 2)).toBe(false);
        const next = { pk: item.pk, sk: item.sk, data: { old: false } };
        expect(await put(next)).toEqual([true]);
        expect(await table.get(item)).toStrictEqual({ ...next, revision: 1 });
        expect((await table.list(item.list)).items).toEqual([]);
      });
    });

    describe('writers at the same time', () => {
      test('exactly one of many puts of one key wins', async () => {
        const key = { pk: fresh(), sk: 'a' };
        const won = await put(...Array.from({ length: 20 }, (_, n) => ({ ...key, data: { n } })));
        expect(won.filter(Boolean)).toHaveLength(1);
        expect((await table.get(key))?.data).toEqual({ n: won.indexOf(true) });
      });

      test('exactly one of many replaces of one revision wins, in every round', async () => {
        await fc.assert(
          fc.asyncProperty(
            fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 }),
            async (rounds) => {
              const key = { pk: fresh(), sk: 'a' };
              await put({ ...key, data: {} });
              for (const [round, writers] of rounds.entries()) {
                const won = await Promise.all(
                  Array.from({ length: writers }, (_, n) =>
                    table.replace({ ...key, data: { round, n } }, round + 1),
                  ),
                );
                expect(won.filter(Boolean)).toHaveLength(1);
                const item = await table.get(key, { consistent: true });
                expect(item).toMatchObject({ revision: round + 2, data: { round, n: won.indexOf(true) } });
              }
            },
          ),
          { numRuns: 20 },
        );
      });

      test('counts kept by read and replace come out right', async () => {
        const key = { pk: fresh(), sk: 'count' };
        await put({ ...key, data: { n: 0 } });
        const increment = async () => {
          for (;;) {
            const item = await table.get(key, { consistent: true });
            if (
              item &&
              (await table.replace({ ...key, data: { n: Number(item.data.n) + 1 } }, item.revision))
            )
              return;
          }
        };
        await Promise.all(Array.from({ length: 8 }, increment));
        expect(await table.get(key)).toMatchObject({ revision: 9, data: { n: 8 } });
      });
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
          const pk = fresh();
          const model = new Map<string, Item>();
          for (const at of steps) {
            const known = model.get(at.key);
            if (at.do === 'delete') {
              await table.delete({ pk, sk: at.key });
              model.delete(at.key);
              continue;
            }
            const item = { pk, sk: at.key, data: { n: at.n } };
            const applies = at.do === 'put' ? known === undefined : known?.revision === at.revision;
            expect(await (at.do === 'put' ? table.putIfAbsent(item) : table.replace(item, at.revision))).toBe(
              applies,
            );
            if (applies) model.set(at.key, { ...item, revision: (known?.revision ?? 0) + 1 });
          }
          const wanted = [...model.values()].sort((a, b) => byBytes(a.sk, b.sk));
          expect((await table.query(pk, { consistent: true })).items).toEqual(wanted);
        }),
        { numRuns: 40 },
      );
    });
  });
}
