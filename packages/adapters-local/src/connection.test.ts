import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Connection } from './connection.ts';
import { openDatabase } from './database.ts';

const INSERT = 'INSERT INTO item (pk, sk, data, revision) VALUES (?, ?, ?, 1)';

describe('Connection', () => {
  let folder: string;
  let database: DatabaseSync;
  let connection: Connection;
  /** What another process sees. */
  let onlooker: DatabaseSync;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'claimwire-connection-'));
    const path = join(folder, 'claimwire.db');
    database = openDatabase(path, 'write');
    connection = new Connection(database, path);
    onlooker = new DatabaseSync(path, { readOnly: true });
  });
  afterEach(() => {
    onlooker.close();
    connection.close();
    rmSync(folder, { recursive: true });
  });

  const insert = (pk: string, data = '{}') =>
    connection.write(() => connection.prepare(INSERT).run(pk, 'a', data).changes);
  const seen = () =>
    onlooker
      .prepare('SELECT pk FROM item ORDER BY pk')
      .all()
      .map(({ pk }) => pk);

  test('syncs the log with every commit', () => {
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
  });

  test('answers a write only when it is committed', async () => {
    const answered: string[] = [];
    const writes = ['a', 'b'].map((pk) => insert(pk).then(() => answered.push(pk)));
    await Promise.resolve();
    expect([answered, seen()]).toEqual([[], []]);
    await Promise.all(writes);
    expect([answered, seen()]).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });

  test('commits what is under way before it reads', async () => {
    const write = insert('a');
    expect(connection.read(() => connection.prepare('SELECT pk FROM item').all())).toHaveLength(1);
    expect(seen()).toEqual(['a']);
    await write;
  });

  test('commits what is under way when it is closed', async () => {
    const write = insert('a');
    connection.close();
    await expect(write).resolves.toBe(1);
    expect(seen()).toEqual(['a']);
    connection = new Connection(openDatabase(join(folder, 'claimwire.db'), 'write'), 'x');
  });

  test('fails all writes of a transaction together, and goes on with the next', async () => {
    await insert('a');
    const failures = await Promise.allSettled([insert('b'), insert('a')]);
    expect(failures.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await insert('c');
    expect(seen()).toEqual(['a', 'c']);
  });

  test('says that the disk is full, keeps what there was, and works again when there is room', async () => {
    await insert('a');
    const pages = Number(database.prepare('PRAGMA page_count').get()?.page_count);
    database.exec(`PRAGMA max_page_count = ${pages + 2}`);
    const outcomes = await Promise.allSettled([insert('b'), insert('c', 'x'.repeat(100_000))]);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { name: 'DataError', problem: 'full' } });
    }
    await expect(insert('d', 'x'.repeat(100_000))).rejects.toThrow(
      `Cannot write to "${join(folder, 'claimwire.db')}": the disk is full`,
    );
    expect(seen()).toEqual(['a']);
    database.exec('PRAGMA max_page_count = 100000');
    await insert('b', 'x'.repeat(100_000));
    expect(seen()).toEqual(['a', 'b']);
  });
});
