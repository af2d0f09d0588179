/** Precision, recall and F1 of one class, in shares of 1; 0 where nothing is to be divided by. */
interface ClassScore {
  readonly name: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Rows that are of the class, rows that were taken for it, rows where both are so. */
  readonly wanted: number;
  readonly given: number;
  readonly right: number;
}

export interface ClassScores {
  readonly classes: readonly ClassScore[];
  readonly accuracy: number;
  /** Mean of the classes' F1, each class counting the same. */
  readonly macroF1: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Scores answers against the labels, class by class. */
export function classScores(
  names: readonly string[],
  rows: readonly { readonly wanted: string; readonly given: string }[],
): ClassScores {
  const classes = names.map((name): ClassScore => {
    const wanted = rows.filter((row) => row.wanted === name).length;
    const given = rows.filter((row) => row.given === name).length;
    const right = rows.filter((row) => row.wanted === name && row.given === name).length;
    const precision = share(right, given);
    const recall = share(right, wanted);
    return { name, precision, recall, f1: share(2 * right, wanted + given), wanted, given, right };
  });
  return {
    classes,
    accuracy: share(rows.filter(({ wanted, given }) => wanted === given).length, rows.length),
    macroF1: share(
      classes.reduce((sum, { f1 }) => sum + f1, 0),
      classes.length,
    ),
  };
}
