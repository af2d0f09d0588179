import { softmax } from '../src/judge/model/forest.ts';
import { type Logistic, logits } from '../src/judge/model/logistic.ts';

/** A row of marks and its class. */
export interface MarkedRow {
  readonly marks: readonly string[];
  readonly label: number;
  readonly weight: number;
}

const RIDGE = 0.02;
const PASSES = 20;
const PACE = 0.1;

/** Multinomial logistic regression with ridge penalty, by AdaGrad over the rows in their given order. Deterministic. */
export function fitLogistic(rows: readonly MarkedRow[], classes: number): Logistic {
  const zeros = () => new Array<number>(classes).fill(0);
  const model: Logistic = { base: zeros(), marks: {} };
  const speed = new Map<number[], number[]>();
  for (const row of rows) for (const mark of row.marks) model.marks[mark] ??= zeros();
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const row of rows) {
      const p = softmax(logits(model, row.marks));
      const errors = p.map((chance, c) => row.weight * (chance - (row.label === c ? 1 : 0)));
      step(model.base, errors, 0, speed);
      for (const mark of row.marks) {
        const own = model.marks[mark];
        if (own) step(own, errors, RIDGE, speed);
      }
    }
  }
  const round = (values: readonly number[]) => values.map((value) => Math.round(value * 1e4) / 1e4);
  return {
    base: round(model.base),
    marks: Object.fromEntries(Object.entries(model.marks).map(([mark, values]) => [mark, round(values)])),
  };
}

function step(
  values: number[],
  errors: readonly number[],
  ridge: number,
  speed: Map<number[], number[]>,
): void {
  const seen = speed.get(values) ?? values.map(() => 1e-6);
  speed.set(values, seen);
  for (const [c, error] of errors.entries()) {
    const slope = error + ridge * (values[c] ?? 0);
    seen[c] = (seen[c] ?? 0) + slope * slope;
    values[c] = (values[c] ?? 0) - (PACE * slope) / Math.sqrt(seen[c] ?? 1);
  }
}
