import { bareSide, createJudge } from '@claimwire/analysis';
import type { Judge, Relation } from '@claimwire/core';
import { z } from 'zod';
import { classScores } from './class-scores.ts';
import { type EvaluationRow, evaluationRow, notAtHand } from './evaluation-row.ts';
import { readShared } from './shared-data.ts';

const Row = z.object({ set: z.string(), claim: z.string(), statement: z.string(), label: z.string() });

const LABELS = ['entailment', 'contradiction', 'neutral'];

/** What our relations are called there. A newer state is not false; what takes no side is neutral. */
const IN_THEIR_WORDS: Readonly<Record<Relation, string>> = {
  confirms: 'entailment',
  contradicts: 'contradiction',
  updates: 'neutral',
  mentions: 'neutral',
  unrelated: 'neutral',
};

/** Every n-th pair of a set. */
const EVERY = 4;

/**
 * Sentence pairs of research sets, with the judge as it is: nothing is learnt on them. The sets' hypothesis stands as the
 * claim, their premise as the statement.
 */
export async function evaluateNli(judge: Judge = createJudge()): Promise<EvaluationRow[]> {
  const rows = readShared('nli-dev.jsonl.gz', Row);
  if (rows === null) return [notAtHand('NLI transfer')];
  const results: EvaluationRow[] = [];
  for (const [set, all] of Map.groupBy(rows, (row) => row.set)) {
    const own = all.filter((_, i) => i % EVERY === 0);
    const judgements = await judge.judge(
      own.map(({ claim, statement }) => ({
        claim: bareSide(claim, null),
        statement: bareSide(statement, null),
      })),
    );
    const { accuracy, macroF1, classes } = classScores(
      LABELS,
      own.map(({ label }, i) => ({
        wanted: label,
        given: IN_THEIR_WORDS[judgements[i]?.relation ?? 'unrelated'],
      })),
    );
    const counts = `every ${EVERY}th: ${own.length} of ${all.length} pairs`;
    const name = `NLI ${set}, transfer`;
    const contradiction = classes.find((one) => one.name === 'contradiction');
    results.push(
      evaluationRow(name, 'accuracy', accuracy, counts),
      evaluationRow(name, 'macro-F1', macroF1, counts),
      evaluationRow(name, 'contradiction: precision', contradiction?.precision ?? 0, counts),
    );
  }
  return results;
}
