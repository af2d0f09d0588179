import { expect, test } from 'vitest';
import { Connection } from './connection.ts';
import { openDatabase } from './database.ts';
import { SqliteItemTable } from './sqlite-item-table.ts';

function inMemory() {
  let now = 1000;
  const connection = new Connection(openDatabase(':memory:', 'write'), ':memory:');
  const table = new SqliteItemTable(connection, () => new Date(now * 1000));
  return { connection, table, at: (seconds: number) => (now = seconds) };
}

test('sweep() deletes what has expired and nothing else', async () => {
  const { connection, table, at } = inMemory();
  await Promise.all(
    [undefined, 1500, 2500].map((expires, n) =>
      table.putIfAbsent({ pk: 'a', sk: `${n}`, data: {}, ...(expires === undefined ? {} : { expires }) }),
    ),
  );
  expect(await table.sweep()).toBe(0);
  at(2000);
  expect(await table.sweep()).toBe(1);
  expect(connection.prepare('SELECT sk FROM item ORDER BY sk').all()).toEqual([{ sk: '0' }, { sk: '2' }]);
});

test('query() ends a page at 1000 items where no limit is given, and says that there are more', async () => {
  const { table } = inMemory();
  await Promise.all(
    Array.from({ length: 1001 }, (_, n) => table.putIfAbsent({ pk: 'a', sk: `${n}`, data: {} })),
  );
  const page = await table.query('a');
  expect(page.items).toHaveLength(1000);
  expect((await table.query('a', { cursor: page.cursor! })).items).toHaveLength(1);
});

test.each([
  ['a partition', (table: SqliteItemTable) => table.query('a', { prefix: 'x', limit: 5, descending: true })],
  ['a list', (table: SqliteItemTable) => table.list('a', { prefix: 'x', limit: 5 })],
])('reads %s through an index, without sorting or scanning', async (_, read) => {
  const { connection, table } = inMemory();
  const asked: string[] = [];
  const prepare = connection.prepare.bind(connection);
  connection.prepare = (sql) => {
    asked.push(sql);
    return prepare(sql);
  };
  await read(table);
  const [sql = ''] = asked;
  const plan = prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all()
    .map(({ detail }) => detail);
  expect(plan).toHaveLength(1);
  expect(plan[0]).toMatch(/^SEARCH item USING INDEX \S+ \(\w+=\? AND \w+>\? AND \w+<\?\)$/);
});
