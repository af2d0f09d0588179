import { type Ridge, standardised } from '../src/judge/model/ridge.ts';

const STEPS = 30;

/** A pair's measured features, and the answer. */
export interface RidgeRow {
  readonly values: readonly number[];
  readonly answer: boolean;
}

/** Ridge logistic regression by Newton's method on standardised features; `strength` is the penalty. Deterministic. */
export function fitRidge(rows: readonly RidgeRow[], strength: number): Ridge {
  const width = rows[0]?.values.length ?? 0;
  const { mean, deviation } = moments(rows, width);
  const scaled = rows.map(({ values }) =>
    Float64Array.from({ length: width }, (_, f) => standardised({ mean, deviation }, f, values[f] ?? 0)),
  );
  const weights = new Float64Array(width);
  const share = rows.filter(({ answer }) => answer).length / rows.length;
  let base = Math.log(share / (1 - share));
  for (let step = 0; step < STEPS; step += 1) {
    const slope = Float64Array.from(weights, (weight) => strength * weight);
    const curve = Array.from({ length: width }, (_, f) => {
      const line = new Float64Array(width);
      line[f] = strength;
      return line;
    });
    let baseSlope = 0;
    let baseCurve = 0;
    for (const [i, row] of scaled.entries()) {
      const p = 1 / (1 + Math.exp(-dot(weights, row) - base));
      const error = p - (rows[i]?.answer ? 1 : 0);
      const bend = p * (1 - p) + 1e-4;
      baseSlope += error;
      baseCurve += bend;
      for (const [f, value] of row.entries()) {
        slope[f] = (slope[f] ?? 0) + error * value;
        const line = curve[f];
        if (!line || value === 0) continue;
        const pull = bend * value;
        for (let g = 0; g <= f; g += 1) line[g] = (line[g] ?? 0) + pull * (row[g] ?? 0);
      }
    }
    const change = solve(curve, slope);
    for (const [f, value] of change.entries()) weights[f] = (weights[f] ?? 0) - value;
    base -= baseSlope / baseCurve;
    if (Math.max(...change.map(Math.abs)) < 1e-4) break;
  }
  const round = (values: Iterable<number>) => Array.from(values, (value) => Number(value.toPrecision(5)));
  return { mean: round(mean), deviation: round(deviation), weights: round(weights), base };
}

function moments(rows: readonly RidgeRow[], width: number): { mean: number[]; deviation: number[] } {
  const columns = Array.from({ length: width }, (_, f) => rows.map(({ values }) => values[f] ?? 0));
  const mean = columns.map((column) => column.reduce((a, b) => a + b, 0) / column.length);
  const deviation = columns.map((column, f) => {
    const square = column.reduce((sum, value) => sum + (value - (mean[f] ?? 0)) ** 2, 0) / column.length;
    return Math.sqrt(square) + 1e-6;
  });
  return { mean, deviation };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let f = 0; f < a.length; f += 1) sum += (a[f] ?? 0) * (b[f] ?? 0);
  return sum;
}

/** Solves a symmetric positive definite system, of which the lower triangle is given, by Cholesky factorisation in place. */
function solve(lower: readonly Float64Array[], right: Float64Array): Float64Array {
  const n = right.length;
  const at = (i: number, j: number): number => lower[i]?.[j] ?? 0;
  for (let j = 0; j < n; j += 1) {
    for (let i = j; i < n; i += 1) {
      let sum = at(i, j);
      for (let k = 0; k < j; k += 1) sum -= at(i, k) * at(j, k);
      const line = lower[i];
      if (line) line[j] = i === j ? Math.sqrt(sum) : sum / at(j, j);
    }
  }
  const x = Float64Array.from(right);
  for (let i = 0; i < n; i += 1) {
    let sum = x[i] ?? 0;
    for (let k = 0; k < i; k += 1) sum -= at(i, k) * (x[k] ?? 0);
    x[i] = sum / at(i, i);
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    let sum = x[i] ?? 0;
    for (let k = i + 1; k < n; k += 1) sum -= at(k, i) * (x[k] ?? 0);
    x[i] = sum / at(i, i);
  }
  return x;
}
