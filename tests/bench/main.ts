/**
 * Speed and memory beside what we want.
 *   npm run bench -- [statements relations start pipeline deliveries feeds] [--json]
 * Articles are made from the sample newsroom's; feeds are served on loopback. Figures hold for a machine with nothing
 * else to do.
 */
import { chosenNames } from '../measuring/chosen-names.ts';
import { printTable } from '../measuring/print-table.ts';
import { createProgress } from '../measuring/progress.ts';
import { readOptions } from '../measuring/read-options.ts';
import type { BenchRow } from './bench-row.ts';
import { benchDeliveries } from './deliveries.ts';
import { benchFeeds } from './feeds.ts';
import { benchPipeline } from './pipeline.ts';
import { benchRelations } from './relations.ts';
import { benchStart } from './start.ts';
import { benchStatements } from './statements.ts';

const benches: Readonly<Record<string, () => Promise<readonly BenchRow[]>>> = {
  statements: benchStatements,
  relations: benchRelations,
  start: benchStart,
  pipeline: benchPipeline,
  deliveries: benchDeliveries,
  feeds: benchFeeds,
};

const { values, positionals } = readOptions(`npm run bench -- [${Object.keys(benches).join(' ')}] [--json]`, {
  json: { type: 'boolean' },
});
const tell = createProgress(process.stderr);
const rows: BenchRow[] = [];
const only = positionals.length === 0 ? undefined : positionals.join(',');
for (const name of chosenNames(Object.keys(benches), only)) {
  tell(`${name} …`);
  rows.push(...((await benches[name]?.()) ?? []));
}
tell(null);
if (values.json) for (const row of rows) console.log(JSON.stringify(row));
else {
  printTable(
    ['row', 'ours', 'want', 'counts'],
    rows.map(({ row, ours, unit, target, counts }) => [
      row,
      `${ours.toFixed(ours < 10 ? 2 : 0)} ${unit}`,
      target ?? '',
      counts,
    ]),
  );
}
