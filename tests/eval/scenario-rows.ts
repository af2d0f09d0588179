import { type EvaluationRow, evaluationRow } from './evaluation-row.ts';
import type { ScenarioResult } from './scenarios.ts';

/** Sums events up for the table, and lists for reading what was missed, raised unasked and sprung. */
export function scenarioRows(
  set: string,
  results: readonly ScenarioResult[],
): { readonly rows: readonly EvaluationRow[]; readonly findings: readonly string[] } {
  const sum = (count: (result: ScenarioResult) => number): number =>
    results.reduce((all, result) => all + count(result), 0);
  const found = sum((result) => result.found);
  const expected = sum((result) => result.expected);
  const alerts = sum((result) => result.alerts);
  const listed = alerts - sum(({ unlisted }) => unlisted.length);
  const traps = sum((result) => result.traps);
  const sprung = sum((result) => result.sprung.length);
  const copies = sum((result) => result.copies);
  const copiesFound = sum((result) => result.copiesFound);
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  const rows = [
    evaluationRow(set, 'expected relations found', share(found, expected), `${found} of ${expected}`, {
      target: set === 'seeds' ? '≥ 24 of 29' : '≥ .60',
    }),
    evaluationRow(
      set,
      'alerts that are listed',
      share(listed, alerts),
      `${listed} of ${alerts}; read the others (--list)`,
      { target: '≥ .85 right' },
    ),
  ];
  if (traps > 0)
    rows.push(
      evaluationRow(set, 'traps sprung', share(sprung, traps), `${sprung} of ${traps}`, { target: '≤ .10' }),
    );
  if (copies > 0) {
    const confirming = sum((result) => result.copyConfirms);
    rows.push(
      evaluationRow(set, 'copies known as copies', share(copiesFound, copies), `${copiesFound} of ${copies}`),
      evaluationRow(
        set,
        'alerts in which a copy confirms',
        share(confirming, alerts),
        `${confirming} of ${alerts}`,
        {
          target: 'none',
        },
      ),
    );
  }
  const findings = results.flatMap(({ name, missed, unlisted, sprung: traps }) => [
    ...missed.map((line) => `${name}: missed: ${line}`),
    ...unlisted.map((line) => `${name}: unlisted: ${line}`),
    ...traps.map((line) => `${name}: trap sprung: ${line}`),
  ]);
  return { rows, findings };
}
