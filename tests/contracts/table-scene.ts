import type { ItemTable, NewItem } from '@claimwire/core';
import { afterAll, beforeAll, beforeEach } from 'vitest';

interface TableUnderTest {
  readonly table: ItemTable;
  close(): Promise<void> | void;
}

/** Makes an empty table that takes the time, for expiry, from `clock`. */
export type MakeTable = (clock: () => Date) => Promise<TableUnderTest> | TableUnderTest;

const START = new Date('2024-05-01T12:00:00.000Z').getTime();

/** One table that all tests of a contract share, since some engines take seconds to make one. */
export interface Scene {
  readonly table: ItemTable;
  /** A name that no other test uses, for a partition or a list. */
  fresh(): string;
  put(...items: readonly NewItem[]): Promise<boolean[]>;
  /** Sets the table's clock, in seconds from the start, where each test begins. */
  at(seconds: number): void;
  /** The Unix time of so many seconds from the start, for `expires`. */
  unix(seconds: number): number;
}

/** Sets the scene up before the tests of the surrounding `describe` and clears it away after them. */
export function tableScene(makeTable: MakeTable): Scene {
  let now = START;
  let names = 0;
  let under: TableUnderTest | undefined;
  beforeAll(async () => {
    under = await makeTable(() => new Date(now));
  });
  beforeEach(() => {
    now = START;
  });
  afterAll(() => under?.close());
  return {
    get table() {
      if (under === undefined) throw new Error('Cannot use the table: no test is running yet');
      return under.table;
    },
    fresh: () => `T${names++}`,
    put(...items) {
      return Promise.all(items.map((item) => this.table.putIfAbsent(item)));
    },
    at(seconds) {
      now = START + seconds * 1000;
    },
    unix: (seconds) => START / 1000 + seconds,
  };
}
