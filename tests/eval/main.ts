/**
 * All evaluations in one table: our figures beside published ones and the ones that we want.
 *   npm run eval -- [--only pairs,seeds,…] [--json] [--list]
 * --json prints one object a line instead of the table; --list prints below it what was missed and what was raised that no
 * gold list has, for judging by reading. Sets that do not ship with the project are read from `../shared/eval`.
 */
import { chosenNames } from '../measuring/chosen-names.ts';
import { printTable } from '../measuring/print-table.ts';
import { createProgress } from '../measuring/progress.ts';
import { readOptions } from '../measuring/read-options.ts';
import type { EvaluationRow } from './evaluation-row.ts';
import { evaluations } from './evaluations.ts';

const { values } = readOptions(`npm run eval -- [--only ${Object.keys(evaluations)}] [--json] [--list]`, {
  only: { type: 'string' },
  json: { type: 'boolean' },
  list: { type: 'boolean' },
});
const tell = createProgress(process.stderr);
const rows: EvaluationRow[] = [];
const findings: string[] = [];
for (const name of chosenNames(Object.keys(evaluations), values.only)) {
  tell(`${name} …`);
  const evaluated = await evaluations[name]?.();
  rows.push(...(evaluated?.rows ?? []));
  findings.push(...(evaluated?.findings ?? []));
}
tell(null);

const figure = (ours: number | null): string => (ours === null ? '–' : ours.toFixed(3));
const beside = ({ published, target }: EvaluationRow): string =>
  [published, target === null ? null : `want ${target}`].filter((one) => one !== null).join('; ');
if (values.json) for (const row of rows) console.log(JSON.stringify(row));
else {
  printTable(
    ['set', 'row', 'ours', 'published / want', 'counts'],
    rows.map((row) => [row.set, row.row, figure(row.ours), beside(row), row.counts]),
  );
}
if (values.list)
  for (const line of findings) console.log(values.json ? JSON.stringify({ finding: line }) : line);
