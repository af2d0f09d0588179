import {
  checkLimit,
  type Item,
  type ItemKey,
  type ItemTable,
  type NewItem,
  type Page,
  type QueryOptions,
  readCursor,
  writeCursor,
} from '@claimwire/core';
import type { Connection } from './connection.ts';
import { itemColumns, itemOf } from './item-row.ts';
import { prefixEnd } from './prefix-end.ts';

/** How many items a page has when the reader does not say. Every reader must follow cursors: in the cloud a page ends at 1 MB. */
const PAGE = 1000;

const COLUMNS = 'pk, sk, data, list, place, expires, revision';
const ALIVE = '(expires IS NULL OR expires >= :now)';

/** What a page is read from: the partition by sort key, or the list by place. Ties in a list go by key. */
const PARTITION = { owner: 'pk', sort: ['sk'] } as const;
const LIST = { owner: 'list', sort: ['place', 'pk', 'sk'] } as const;

/** The one table on one machine. All reads are consistent. `clock` decides what has expired. */
export class SqliteItemTable implements ItemTable {
  readonly #connection: Connection;
  readonly #clock: () => Date;

  constructor(connection: Connection, clock: () => Date) {
    this.#connection = connection;
    this.#clock = clock;
  }

  async get(key: ItemKey): Promise<Item | undefined> {
    return this.#connection.read(() => this.#read(key));
  }

  async batchGet(keys: readonly ItemKey[]): Promise<readonly Item[]> {
    const unique = new Map(keys.map((key) => [JSON.stringify([key.pk, key.sk]), key]));
    return this.#connection.read(() =>
      Array.from(unique.values(), (key) => this.#read(key)).filter((item) => item !== undefined),
    );
  }

  async putIfAbsent(item: NewItem): Promise<boolean> {
    // An expired item that nobody has swept away yet is as good as absent.
    const sql = `
      INSERT INTO item (${COLUMNS}) VALUES (:pk, :sk, :data, :list, :place, :expires, 1)
      ON CONFLICT (pk, sk) DO UPDATE SET
        data = excluded.data, list = excluded.list, place = excluded.place, expires = excluded.expires, revision = 1
      WHERE item.expires < :now`;
    const values = { ...itemColumns(item), now: this.#now() };
    return this.#connection.write(() => this.#connection.prepare(sql).run(values).changes === 1);
  }

  async replace(item: NewItem, revision: number): Promise<boolean> {
    const sql = `
      UPDATE item SET data = :data, list = :list, place = :place, expires = :expires, revision = revision + 1
      WHERE pk = :pk AND sk = :sk AND revision = :revision AND ${ALIVE}`;
    const values = { ...itemColumns(item), revision, now: this.#now() };
    return this.#connection.write(() => this.#connection.prepare(sql).run(values).changes === 1);
  }

  async query(pk: string, options: QueryOptions = {}): Promise<Page> {
    return this.#page(PARTITION, pk, options);
  }

  async list(list: string, options: Omit<QueryOptions, 'consistent'> = {}): Promise<Page> {
    return this.#page(LIST, list, options);
  }

  async delete({ pk, sk }: ItemKey): Promise<void> {
    const sql = 'DELETE FROM item WHERE pk = :pk AND sk = :sk';
    await this.#connection.write(() => this.#connection.prepare(sql).run({ pk, sk }));
  }

  /** Deletes what has expired and answers how many items that were. Readers do not see those anyway; this frees the room. */
  async sweep(): Promise<number> {
    const sql = 'DELETE FROM item WHERE expires < :now';
    const now = this.#now();
    return this.#connection.write(() => Number(this.#connection.prepare(sql).run({ now }).changes));
  }

  #page(
    source: typeof PARTITION | typeof LIST,
    owner: string,
    options: Omit<QueryOptions, 'consistent'>,
  ): Page {
    const { prefix = '', limit = PAGE, descending = false, cursor } = options;
    checkLimit(limit);
    const sort = source.sort;
    const direction = descending ? 'DESC' : 'ASC';
    const end = prefixEnd(prefix);
    const after = cursor === undefined ? [] : readCursor(cursor, sort.length);
    const values = Object.fromEntries(after.map((value, index) => [`after${index}`, value]));
    const sql = `
      SELECT ${COLUMNS} FROM item WHERE ${source.owner} = :owner AND ${sort[0]} >= :prefix
      ${end === undefined ? '' : `AND ${sort[0]} < :end`} AND ${ALIVE}
      ${after.length === 0 ? '' : `AND (${sort.join()}) ${descending ? '<' : '>'} (${sort.map((_, index) => `:after${index}`).join()})`}
      ORDER BY ${sort.map((column) => `${column} ${direction}`).join()} LIMIT :limit`;
    const parameters = {
      owner,
      prefix,
      ...(end === undefined ? {} : { end }),
      ...values,
      now: this.#now(),
      limit: limit + 1,
    };
    // One row more than asked for tells whether there is a next page.
    const rows = this.#connection.read(() => this.#connection.prepare(sql).all(parameters)).map(itemOf);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    if (rows.length <= limit || last === undefined) return { items };
    const place = source === LIST ? [last.order ?? '', last.pk, last.sk] : [last.sk];
    return { items, cursor: writeCursor(place) };
  }

  #read({ pk, sk }: ItemKey): Item | undefined {
    const statement = this.#connection.prepare(
      `SELECT ${COLUMNS} FROM item WHERE pk = :pk AND sk = :sk AND ${ALIVE}`,
    );
    const row = statement.get({ pk, sk, now: this.#now() });
    return row === undefined ? undefined : itemOf(row);
  }

  /** Unix seconds. */
  #now(): number {
    return this.#clock().getTime() / 1000;
  }
}
