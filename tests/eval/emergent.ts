import { bareSide, createMeasure } from '@claimwire/analysis';
import { z } from 'zod';
import { classScores } from './class-scores.ts';
import { type EvaluationRow, evaluationRow, notAtHand } from './evaluation-row.ts';
import { crossValidate, type Example } from './learning/cross-validate.ts';
import { headlineMarks } from './learning/headline-marks.ts';
import { readShared } from './shared-data.ts';

const Row = z.object({ claimId: z.string(), claim: z.string(), statement: z.string(), label: z.string() });
const LABELS = ['for', 'observing', 'against'];
const SET = 'Emergent dev';

/** Tracked claims and headlines (Ferreira & Vlachos 2016): a small model on the judge's measures, cross-validated by claim. */
export function evaluateEmergent(): EvaluationRow[] {
  const rows = readShared('emergent-dev.jsonl', Row);
  if (rows === null) return [notAtHand(SET)];
  const measure = createMeasure();
  const examples = rows.map(({ claimId, claim, statement, label }): Example => {
    const { features, marks } = measure(bareSide(claim, null), bareSide(statement, null));
    return {
      group: claimId,
      label: LABELS.indexOf(label),
      values: features.map(([, value]) => value),
      marks: new Set([...marks, ...headlineMarks(claim, statement)]),
    };
  });
  const chances = crossValidate(examples, {
    classes: LABELS.length,
    folds: 10,
    leastGroups: 4,
    ridge: { values: 100, marks: 8 },
    passes: 60,
  });
  const scores = classScores(
    LABELS,
    rows.map(({ label }, i) => ({ wanted: label, given: best(chances[i] ?? []) })),
  );
  const published: Record<string, string> = { for: '.789', observing: '.623', against: '.757' };
  const pairs = `${rows.length} pairs, by claim; cue lists and penalties chosen here`;
  return [
    evaluationRow(SET, 'macro-F1', scores.macroF1, pairs, { published: '.723', target: '≥ .75' }),
    evaluationRow(SET, 'accuracy', scores.accuracy, pairs, { published: '.733' }),
    ...scores.classes.map(({ name, f1, wanted, given, right }) =>
      evaluationRow(SET, `F1 ${name}`, f1, `${right} right of ${given} given, ${wanted} wanted`, {
        published: published[name],
      }),
    ),
  ];
}

const best = (chances: readonly number[]): string => LABELS[chances.indexOf(Math.max(...chances))] ?? '';
