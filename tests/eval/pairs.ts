import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bareSide, createJudge } from '@claimwire/analysis';
import { Configuration, type Judge, Relation } from '@claimwire/core';
import { z } from 'zod';
import { alertScores } from './alert-scores.ts';
import { classScores } from './class-scores.ts';
import { type EvaluationRow, evaluationRow } from './evaluation-row.ts';
import { readLines } from './shared-data.ts';

const Row = z.object({
  claim: z.string(),
  claimDate: z.string(),
  statement: z.string(),
  statementDate: z.string(),
  relation: Relation,
  type: z.string(),
});

const SET = 'pairs-dev';

/** The pairs of the public benchmark, sentence against sentence. */
export async function evaluatePairs(judge: Judge = createJudge()): Promise<EvaluationRow[]> {
  const rows = readLines(readFileSync(join(import.meta.dirname, '../gold/pairs-dev.jsonl'), 'utf8'), Row);
  const judgements = await judge.judge(
    rows.map((row) => ({
      claim: bareSide(row.claim, row.claimDate),
      statement: bareSide(row.statement, row.statementDate),
    })),
  );
  const answers = rows.map(({ relation, type }, i) => {
    const { relation: given, confidence } = judgements[i] ?? { relation: 'unrelated', confidence: 0 };
    return { type, wanted: relation, given, confidence };
  });
  const { classes, macroF1, accuracy } = classScores(Relation.options, answers);
  const pairs = `${rows.length} pairs`;
  return [
    evaluationRow(SET, 'macro-F1', macroF1, pairs, { target: '≥ .62' }),
    evaluationRow(SET, 'accuracy', accuracy, pairs),
    // What a user gets who sets nothing.
    ...alertRows(answers, Configuration.parse({}).alerts.minConfidence),
    ...classes.flatMap(({ name, precision, recall, f1, right, given, wanted }) => {
      const counts = `${right} right of ${given} given, ${wanted} wanted`;
      return [
        evaluationRow(SET, `${name}: precision`, precision, counts),
        evaluationRow(SET, `${name}: recall`, recall, counts),
        evaluationRow(SET, `${name}: F1`, f1, counts),
      ];
    }),
    ...[...Map.groupBy(answers, ({ type }) => type)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([type, own]) => {
        const right = own.filter(({ wanted, given }) => wanted === given).length;
        return evaluationRow(SET, `type ${type}: accuracy`, right / own.length, `${right} of ${own.length}`);
      }),
  ];
}

function alertRows(
  answers: readonly { readonly wanted: string; readonly given: string; readonly confidence: number }[],
  threshold: number,
): EvaluationRow[] {
  const { precision, recall, right, raised, wanted } = alertScores(answers, threshold);
  const counts = `${right} right of ${raised} raised, ${wanted} wanted`;
  const name = `alerts at the default ${threshold}`;
  return [
    evaluationRow(SET, `${name}: precision`, precision, counts, { target: '≥ .85' }),
    evaluationRow(SET, `${name}: recall`, recall, counts, { target: '≥ .50' }),
  ];
}
