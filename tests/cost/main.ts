/**
 * What claimwire uses and costs in the cloud.
 *   npm run cost -- [--table]
 * Counts, on emulators in this process, the requests of the sample newsroom, from the tick to the last delivery.
 * `--table` adds what each request to the table is for.
 */
import { printTable } from '../measuring/print-table.ts';
import { createProgress } from '../measuring/progress.ts';
import { readOptions } from '../measuring/read-options.ts';
import { billOf, fullTableOf, totalOf } from './dollars.ts';
import { measureUse } from './measure-use.ts';
import { FIFTY_FEEDS, type Load, monthOf, NOTHING } from './month.ts';
import { PARTS, type Part } from './newsroom-run.ts';
import { PRICES } from './prices.ts';

const { values } = readOptions('npm run cost -- [--table]', { table: { type: 'boolean' } });
const tell = createProgress(process.stderr);
tell('the sample newsroom, on emulators and on SQLite …');
const use = await measureUse();
tell(null);

const NAMES: Readonly<Record<Part, string>> = {
  tick: 'a tick with nothing due',
  news: 'a poll that brings articles',
  analyse: 'analysing an article',
  notify: 'a delivery',
  quiet: 'a poll with nothing new',
};
const amount = (value: number) => (value === 0 ? '' : value.toFixed(value < 10 ? 1 : 0));

printTable(
  [
    'one …',
    'of',
    'table requests',
    'read units',
    'write units',
    'S3 puts',
    'S3 gets',
    'SQS sends',
    'core s',
    '$ a million',
  ],
  PARTS.map((part) => {
    const { handled, requests, readUnits, writeUnits, s3Puts, s3Gets, sqsSends, processor } = use[part];
    const counts = [requests, readUnits, writeUnits, s3Puts, s3Gets, sqsSends].map((count) =>
      amount(count / handled),
    );
    const dollars = (totalOf(billOf(part, use[part])) * 1e6).toFixed(0);
    return [NAMES[part], `${handled}`, ...counts, (processor / handled).toFixed(2), dollars];
  }),
);

/** An article is kept by a poll, which brings several, and analysed. */
const perArticle = (of: (part: Part) => number) =>
  (of('news') * use.news.handled) / use.analyse.handled + of('analyse');
const kinds = Object.keys(billOf('analyse', use.analyse)) as (keyof ReturnType<typeof billOf>)[];
printTable(
  ['a million articles', '$'],
  [
    ...kinds.map((kind) => [kind, (perArticle((part) => billOf(part, use[part])[kind]) * 1e6).toFixed(0)]),
    ['together', (perArticle((part) => totalOf(billOf(part, use[part]))) * 1e6).toFixed(0)],
    ['more table reads on a table of many months', (fullTableOf(use.analyse) * 1e6).toFixed(0)],
  ],
);

const loads: readonly [string, Load][] = [
  ['nothing happens', NOTHING],
  ['50 feeds, 1,000 articles a day', FIFTY_FEEDS],
];
for (const [name, load] of loads) {
  const rows = monthOf(load, use);
  const sum = (of: 'dollars' | 'afterFree') => rows.reduce((total, row) => total + row[of], 0);
  printTable(
    [`a month in which ${name}`, '$', '$ after what is free'],
    [...rows, { what: 'together', dollars: sum('dollars'), afterFree: sum('afterFree') }].map(
      ({ what, dollars, afterFree }) => [what, dollars.toFixed(2), afterFree.toFixed(2)],
    ),
  );
}

if (values.table) {
  const rows = [...use.analyse.table].sort(([, a], [, b]) => cost(b) - cost(a));
  printTable(
    ['analysing an article: the table', 'requests', 'read units', 'write units'],
    rows.map(([what, one]) => [
      what,
      ...[one.requests, one.readUnits, one.writeUnits].map((n) => amount(n / use.analyse.handled)),
    ]),
  );
}
console.log(`Prices of ${PRICES.asOf}, ${PRICES.region}, on demand, without the free tier.`);

function cost({ readUnits, writeUnits }: { readUnits: number; writeUnits: number }): number {
  return readUnits * PRICES.perMillion.dynamoReadUnits + writeUnits * PRICES.perMillion.dynamoWriteUnits;
}
