import type { z } from 'zod';
import type { Item, ItemKey, ItemTable, NewItem, QueryOptions } from './item-table.ts';

/** A parsed item and the revision it was read at. */
export interface Stored<T> {
  readonly value: T;
  readonly revision: number;
}

/** Reads one item and parses it. Throws when what is stored is not what the schema says: the table was written by something else. */
export async function load<T>(
  table: ItemTable,
  key: ItemKey,
  schema: z.ZodType<T>,
): Promise<Stored<T> | undefined> {
  const item = await table.get(key, { consistent: true });
  return item && { value: parseItem(item, schema), revision: item.revision };
}

/** Reads many items by key and parses them; what does not exist is left out. Half the price when it may be a moment old. */
export async function loadAll<T>(
  table: ItemTable,
  keys: readonly ItemKey[],
  schema: z.ZodType<T>,
  { consistent = true }: { consistent?: boolean } = {},
): Promise<T[]> {
  const items = await table.batchGet(keys, { consistent });
  return items.map((item) => parseItem(item, schema));
}

/** All items of a partition under a prefix, page after page. */
export async function loadUnder<T>(
  table: ItemTable,
  pk: string,
  prefix: string,
  schema: z.ZodType<T>,
): Promise<T[]> {
  const values: T[] = [];
  let options: QueryOptions = { prefix, consistent: true };
  for (;;) {
    const page = await table.query(pk, options);
    values.push(...page.items.map((item) => parseItem(item, schema)));
    if (page.cursor === undefined) return values;
    options = { ...options, cursor: page.cursor };
  }
}

/** The items of a list, page after page. */
export async function* walkList<T>(
  table: ItemTable,
  list: string,
  schema: z.ZodType<T>,
  descending: boolean,
): AsyncGenerator<T> {
  let options: QueryOptions = { descending };
  for (;;) {
    const page = await table.list(list, options);
    for (const item of page.items) yield parseItem(item, schema);
    if (page.cursor === undefined) return;
    options = { ...options, cursor: page.cursor };
  }
}

/** Parses what an item holds. */
export function parseItem<T>(item: Item, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(item.data);
  if (parsed.success) return parsed.data;
  throw new Error(`Cannot read item "${item.pk} / ${item.sk}": it does not have the expected shape`, {
    cause: parsed.error,
  });
}

/**
 * Changes an item by optimistic locking: reads it, asks `change` for the new value, writes it if nobody else wrote in
 * between, and else starts over. `change` answers undefined to leave the item as it is.
 * Answers the value that stands in the end; undefined when there is no such item.
 */
export async function update<T>(
  table: ItemTable,
  key: ItemKey,
  schema: z.ZodType<T>,
  toItem: (value: T) => NewItem,
  change: (value: T) => T | undefined | Promise<T | undefined>,
): Promise<T | undefined> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const stored = await load(table, key, schema);
    if (!stored) return undefined;
    const value = await change(stored.value);
    if (value === undefined) return stored.value;
    if (await table.replace(toItem(value), stored.revision)) return value;
  }
  throw new Error(`Cannot change item "${key.pk} / ${key.sk}": others kept changing it`);
}
