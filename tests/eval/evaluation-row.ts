/** One line of the evaluation's table. */
export interface EvaluationRow {
  /** What is measured: "macro-F1", "alerts: precision". */
  readonly row: string;
  /** On what. */
  readonly set: string;
  /** Our figure: a share of 1, or a count where `counts` says so; null when the data is not at hand. */
  readonly ours: number | null;
  /** A figure that others published on the same task. */
  readonly published: string | null;
  /** What we want to reach, as a comparison: "≥ .75". */
  readonly target: string | null;
  /** What the figure is made of. */
  readonly counts: string;
}

/** A row; figures to compare with only where there are some. */
export function evaluationRow(
  set: string,
  row: string,
  ours: number | null,
  counts: string,
  beside: { readonly published?: string | undefined; readonly target?: string | undefined } = {},
): EvaluationRow {
  return { row, set, ours, counts, published: beside.published ?? null, target: beside.target ?? null };
}

/** The row of a set that this machine does not have. */
export function notAtHand(set: string): EvaluationRow {
  return evaluationRow(set, 'not at hand', null, `needs ../shared/eval beside the repository`);
}
