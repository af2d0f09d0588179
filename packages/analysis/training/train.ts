import { writeFileSync } from 'node:fs';
import { Relation } from '@claimwire/core';
import { createAnalysis } from '../src/create-analysis.ts';
import { bareSide } from '../src/judge/bare-side.ts';
import { compare } from '../src/judge/comparison.ts';
import { measure } from '../src/judge/features/measure.ts';
import { forestScores, softmax } from '../src/judge/model/forest.ts';
import { prepareSide } from '../src/judge/prepared-side.ts';
import { boost, type Sample } from './boost.ts';
import { foldsOf } from './folds.ts';
import { readRows } from './rows.ts';

/**
 * Learns the judge's weights from `data/*.jsonl` and writes them to `src/judge/model/weights.json`. Deterministic.
 * Run: `node training/count-words.ts && node training/train.ts`, about a minute.
 */
const FOLDS = 5;
const WANTED_PRECISION = 0.85;
const { read } = createAnalysis();
const classes = Relation.options;
const rows = readRows();
const comparisons = rows.map((row) =>
  compare(
    prepareSide(bareSide(read, row.claim, row.claimDate)),
    prepareSide(bareSide(read, row.statement, row.statementDate)),
  ),
);
const measured = comparisons.map((comparison) => measure(comparison));
const features = (measured[0] ?? []).map(([name]) => name);
const samples = measured.map((values, i): Sample => {
  const relation = rows[i]?.relation ?? 'unrelated';
  return {
    values: Float64Array.from(values, ([, value]) => value),
    label: classes.indexOf(relation),
    weight: 1,
  };
});
const folds = foldsOf(
  rows.map((row) => row.group),
  FOLDS,
);
const unseen: { readonly scores: readonly number[]; readonly label: number }[] = [];
for (let fold = 0; fold < FOLDS; fold += 1) {
  const forest = boost(
    samples.filter((_, i) => folds[i] !== fold),
    classes,
    features,
  );
  for (const [i, sample] of samples.entries())
    if (folds[i] === fold) unseen.push({ scores: forestScores(forest, sample.values), label: sample.label });
}
const temperature = calibrate();
const alertThreshold = chooseThreshold();
const forest = boost(samples, classes, features);
const path = new URL('../src/judge/model/weights.json', import.meta.url);
writeFileSync(path, `${JSON.stringify({ forest, temperature, alertThreshold })}\n`);
console.log(JSON.stringify({ pairs: rows.length, features: features.length, temperature, alertThreshold }));

/** The temperature with the least log loss on pairs of unseen groups. */
function calibrate(): number {
  let best = { loss: Number.POSITIVE_INFINITY, temperature: 1 };
  for (let t = 0.5; t <= 3; t += 0.05) {
    const loss = unseen.reduce((sum, one) => sum - Math.log(softmax(one.scores, t)[one.label] ?? 1e-9), 0);
    if (loss < best.loss) best = { loss, temperature: Math.round(t * 100) / 100 };
  }
  return best.temperature;
}

/** The lowest confidence above which alerts on unseen groups are right often enough. */
function chooseThreshold(): number {
  const alerts = unseen
    .map(({ scores, label }) => {
      const chances = softmax(scores, temperature);
      const confidence = Math.max(...chances);
      const chosen = chances.indexOf(confidence);
      return {
        confidence,
        right: chosen === label,
        alert: ['confirms', 'contradicts', 'updates'].includes(classes[chosen] ?? ''),
      };
    })
    .filter((one) => one.alert)
    .sort((a, b) => b.confidence - a.confidence);
  let right = 0;
  let threshold = 0.99;
  for (const [i, one] of alerts.entries()) {
    right += one.right ? 1 : 0;
    if (right / (i + 1) >= WANTED_PRECISION) threshold = one.confidence;
  }
  return Math.round(threshold * 1000) / 1000;
}
