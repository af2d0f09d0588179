/** One line of the benchmark's table. */
export interface BenchRow {
  readonly row: string;
  readonly ours: number;
  readonly unit: string;
  /** What we want to reach, as a comparison: "≥ 40"; null where nothing is asked. */
  readonly target: string | null;
  /** What was measured, and on how much. */
  readonly counts: string;
}
