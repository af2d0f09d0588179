import { z } from 'zod';
import { Json } from './json.ts';

/** Where an item lives: partition and, within it, sort order (compared by the bytes of UTF-8). */
export interface ItemKey {
  readonly pk: string;
  readonly sk: string;
}

/** What is stored under a key. `data` is validated by whoever reads it, with the schema of what it is. */
export const NewItem = z.object({
  pk: z.string().min(1),
  sk: z.string().min(1),
  data: z.record(z.string(), Json),
  /** The item also stands in this list of the one index … */
  list: z.string().optional(),
  /** … at this place (compared by the bytes of UTF-8). Given with `list`, and only with it; neither is empty. */
  order: z.string().optional(),
  /** Unix seconds after which the item is gone. Readers never see an expired item. */
  expires: z.number().optional(),
});
export type NewItem = z.infer<typeof NewItem>;

/** A stored item. `revision` is 1 when put and grows by 1 with each replace. */
export interface Item extends NewItem {
  readonly revision: number;
}

/** At most `limit` items. It may be shorter, and even empty, with more to come: only an absent cursor is the end. */
export interface Page {
  readonly items: readonly Item[];
  /** Hand back to read on; absent after the last page. */
  readonly cursor?: string;
}

export interface QueryOptions {
  /** Only sort keys (for a list: orders) that start so. */
  readonly prefix?: string;
  readonly limit?: number;
  readonly descending?: boolean;
  readonly cursor?: string;
  /** Sees every write that was answered before the call. Lists cannot be read so. */
  readonly consistent?: boolean;
}

/**
 * One table, one index for lists, single conditional writes. No multi-item transactions: order writes so that a crash
 * between two leaves nothing wrong, only something to do again.
 */
export interface ItemTable {
  get(key: ItemKey, options?: { consistent?: boolean }): Promise<Item | undefined>;
  /** The items that exist, in any order; keys given twice answer once. */
  batchGet(keys: readonly ItemKey[], options?: { consistent?: boolean }): Promise<readonly Item[]>;
  /** False when the key is taken; then nothing changes. */
  putIfAbsent(item: NewItem): Promise<boolean>;
  /** Writes over the item only if its revision is still `revision`. False when it is not, or the item is gone. */
  replace(item: NewItem, revision: number): Promise<boolean>;
  query(pk: string, options?: QueryOptions): Promise<Page>;
  list(list: string, options?: Omit<QueryOptions, 'consistent'>): Promise<Page>;
  /** Deleting what is not there is no error. */
  delete(key: ItemKey): Promise<void>;
}

/** Throws where `list` and `order` do not come together: no engine could list the item. Every table calls it. */
export function checkPlace({ pk, sk, list, order }: NewItem): void {
  if ((list === undefined) === (order === undefined) && list !== '' && order !== '') return;
  throw new Error(`Cannot store "${pk}" "${sk}": "list" and "order" go together, and neither is empty`);
}

/** Throws for a page of no items, or of half ones. Every table calls it. */
export function checkLimit(limit: number): void {
  if (Number.isInteger(limit) && limit >= 1) return;
  throw new RangeError(`Cannot read a page of "${limit}" items: the limit is a whole number from 1`);
}
