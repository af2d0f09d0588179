import { scaleOf } from './scale-of.ts';

/** A row to learn from or to classify: dense values, and ids of the marks that it carries. */
export interface LearningRow {
  readonly values: readonly number[];
  readonly marks: readonly number[];
}

/** A row with the index of its class. */
export interface LabelledRow extends LearningRow {
  readonly label: number;
}

export interface SoftmaxOptions {
  readonly classes: number;
  /** How many marks there are: ids run from 0. */
  readonly marks: number;
  /** Penalty on the squares of the weights of values and of marks. */
  readonly ridge: { readonly values: number; readonly marks: number };
  readonly passes: number;
  /** How much a row of each class counts; each 1 when missing. */
  readonly classWeights?: readonly number[];
}

/** Chances of the classes of a row; they add up to 1. */
export type Classifier = (row: LearningRow) => readonly number[];

/** Step size at the start; it falls to nothing over the passes. */
const PACE = 0.05;
const MOMENTUM = 0.9;
const MEMORY = 0.99;

/**
 * Multinomial ridge logistic regression over standardised values and marks, by full-batch Adam (Kingma & Ba 2015).
 * Deterministic. For evaluation sets that have labels of their own; claimwire's weights are not made with it.
 */
export function fitSoftmax(rows: readonly LabelledRow[], options: SoftmaxOptions): Classifier {
  const { classes, ridge, passes, classWeights } = options;
  const scale = scaleOf(rows.map(({ values }) => values));
  const width = rows[0]?.values.length ?? 0;
  // One column a value, one a mark, and the intercept.
  const columns = width + options.marks + 1;
  const weights = new Float64Array(columns * classes);
  const slopes = new Float64Array(columns * classes);
  const speed = new Float64Array(columns * classes);
  const bend = new Float64Array(columns * classes);
  const chances = new Float64Array(classes);
  const laidOut = rows.map((row) => sparse(scale(row.values), row.marks, columns));
  for (let pass = 1; pass <= passes; pass += 1) {
    for (let column = 0; column < columns; column += 1) {
      const penalty = column < width ? ridge.values : column < columns - 1 ? ridge.marks : 0;
      for (let c = 0; c < classes; c += 1)
        slopes[column * classes + c] = penalty * (weights[column * classes + c] ?? 0);
    }
    for (const [i, { at, value }] of laidOut.entries()) {
      const label = rows[i]?.label ?? 0;
      const weight = classWeights?.[label] ?? 1;
      toChances(weights, at, value, chances);
      for (let c = 0; c < classes; c += 1) chances[c] = weight * ((chances[c] ?? 0) - (c === label ? 1 : 0));
      for (let k = 0; k < at.length; k += 1)
        for (let c = 0, w = (at[k] ?? 0) * classes; c < classes; c += 1, w += 1)
          slopes[w] = (slopes[w] ?? 0) + (chances[c] ?? 0) * (value[k] ?? 0);
    }
    const pace = PACE * (1 - pass / (passes + 1));
    for (let w = 0; w < weights.length; w += 1) {
      const slope = slopes[w] ?? 0;
      const ahead = MOMENTUM * (speed[w] ?? 0) + (1 - MOMENTUM) * slope;
      const rough = MEMORY * (bend[w] ?? 0) + (1 - MEMORY) * slope * slope;
      speed[w] = ahead;
      bend[w] = rough;
      const step = ahead / (1 - MOMENTUM ** pass) / (Math.sqrt(rough / (1 - MEMORY ** pass)) + 1e-9);
      weights[w] = (weights[w] ?? 0) - pace * step;
    }
  }
  return ({ values, marks }) => {
    const { at, value } = sparse(scale(values), marks, columns);
    const answer = new Float64Array(classes);
    toChances(weights, at, value, answer);
    return [...answer];
  };
}

interface Sparse {
  readonly at: Int32Array;
  readonly value: Float64Array;
}

/** The columns of a row that are not 0. */
function sparse(values: readonly number[], marks: readonly number[], columns: number): Sparse {
  const dense = values.flatMap((value, f) => (value === 0 ? [] : [{ at: f, value }]));
  const entries = [
    ...dense,
    ...marks.map((mark) => ({ at: values.length + mark, value: 1 })),
    { at: columns - 1, value: 1 },
  ];
  return {
    at: Int32Array.from(entries, ({ at }) => at),
    value: Float64Array.from(entries, ({ value }) => value),
  };
}

/** Fills in the chances of the classes of a row. */
function toChances(weights: Float64Array, at: Int32Array, value: Float64Array, chances: Float64Array): void {
  const classes = chances.length;
  chances.fill(0);
  for (let k = 0; k < at.length; k += 1)
    for (let c = 0, w = (at[k] ?? 0) * classes; c < classes; c += 1, w += 1)
      chances[c] = (chances[c] ?? 0) + (weights[w] ?? 0) * (value[k] ?? 0);
  const top = Math.max(...chances);
  let sum = 0;
  for (let c = 0; c < classes; c += 1) {
    const raised = Math.exp((chances[c] ?? 0) - top);
    chances[c] = raised;
    sum += raised;
  }
  for (let c = 0; c < classes; c += 1) chances[c] = (chances[c] ?? 0) / sum;
}
