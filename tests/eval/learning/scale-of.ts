/** A value further out than this many deviations says no more than one at the border. */
const FURTHEST = 3;

/** Learns how to standardise rows of values: each column to mean 0 and deviation 1, cut off far out. */
export function scaleOf(rows: readonly (readonly number[])[]): (values: readonly number[]) => number[] {
  const width = rows[0]?.length ?? 0;
  const mean = new Float64Array(width);
  const square = new Float64Array(width);
  for (const row of rows)
    for (const [f, value] of row.entries()) mean[f] = (mean[f] ?? 0) + value / rows.length;
  for (const row of rows)
    for (const [f, value] of row.entries())
      square[f] = (square[f] ?? 0) + (value - (mean[f] ?? 0)) ** 2 / rows.length;
  return (values) =>
    values.map((value, f) => {
      const deviation = Math.sqrt(square[f] ?? 0);
      // A column that never varied has nothing to tell, and a tiny deviation would blow up rounding errors.
      if (deviation < 1e-9) return 0;
      return Math.min(FURTHEST, Math.max(-FURTHEST, (value - (mean[f] ?? 0)) / deviation));
    });
}
