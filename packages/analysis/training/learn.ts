import type { Relation } from '@claimwire/core';
import type { Comparison } from '../src/judge/comparison.ts';
import { measure } from '../src/judge/features/measure.ts';
import { marksOf } from '../src/judge/marks.ts';
import { type Forest, forestScores } from '../src/judge/model/forest.ts';
import { type Logistic, logits } from '../src/judge/model/logistic.ts';
import { type BoostOptions, boost, defaults } from './boost.ts';
import { foldsOf } from './folds.ts';
import { fitLogistic } from './logistic.ts';

/** A labelled pair, laid side by side and measured. */
export interface Example {
  readonly group: string;
  readonly relation: Relation;
  readonly names: readonly string[];
  readonly values: readonly number[];
  readonly marks: readonly string[];
  readonly weight: number;
}

/** The two stages learnt together. */
export interface Model {
  readonly lexical: Logistic;
  readonly forest: Forest;
}

const INNER_FOLDS = 4;

/** Measures a pair for learning. */
export function exampleOf(comparison: Comparison, group: string, relation: Relation, weight = 1): Example {
  const features = measure(comparison);
  return {
    group,
    relation,
    weight,
    names: features.map(([name]) => name),
    values: features.map(([, value]) => value),
    marks: [...marksOf(comparison)],
  };
}

/** Marks that stand in at least `least` groups. */
export function commonMarks(examples: readonly Example[], least: number): ReadonlySet<string> {
  const groups = new Map<string, Set<string>>();
  for (const { group, marks } of examples)
    for (const mark of marks) groups.set(mark, (groups.get(mark) ?? new Set()).add(group));
  return new Set([...groups].filter(([, own]) => own.size >= least).map(([mark]) => mark));
}

/**
 * Learns the lexical scores, then the forest upon them. The forest is shown scores of lexical models that have not seen
 * the pair's group, as it will meet them in use.
 */
export function learn(
  examples: readonly Example[],
  classes: readonly Relation[],
  known: ReadonlySet<string>,
  options: BoostOptions = defaults,
): Model {
  const rows = examples.map((one) => ({
    marks: one.marks.filter((mark) => known.has(mark)),
    label: classes.indexOf(one.relation),
    weight: one.weight,
  }));
  const folds = foldsOf(
    examples.map((one) => one.group),
    INNER_FOLDS,
  );
  const inner = [...Array(INNER_FOLDS).keys()].map((fold) =>
    fitLogistic(
      rows.filter((_, i) => folds[i] !== fold),
      classes.length,
    ),
  );
  const samples = examples.map((one, i) => {
    const model = inner[folds[i] ?? 0];
    const scores = model ? logits(model, rows[i]?.marks ?? []) : [];
    return {
      values: Float64Array.from([...one.values, ...scores]),
      label: rows[i]?.label ?? 0,
      weight: one.weight,
    };
  });
  const names = [...(examples[0]?.names ?? []), ...classes.map((name) => `lexical.${name}`)];
  return { lexical: fitLogistic(rows, classes.length), forest: boost(samples, classes, names, options) };
}

/** Class scores of a measured pair. */
export function scoresOf({ lexical, forest }: Model, example: Example): readonly number[] {
  return forestScores(forest, [...example.values, ...logits(lexical, example.marks)]);
}
