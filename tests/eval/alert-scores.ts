/** How good the alerts are that a threshold lets through. */
export interface AlertScores {
  /** Share of the raised alerts that name the right relation, and share of the wanted ones that are raised so. */
  readonly precision: number;
  readonly recall: number;
  readonly raised: number;
  readonly right: number;
  readonly wanted: number;
}

const ALERTING: readonly string[] = ['confirms', 'contradicts', 'updates'];

/** Scores what would be alerts: relations that take a side, at a confidence of at least `threshold`. */
export function alertScores(
  rows: readonly { readonly wanted: string; readonly given: string; readonly confidence: number }[],
  threshold: number,
): AlertScores {
  const raised = rows.filter(({ given, confidence }) => ALERTING.includes(given) && confidence >= threshold);
  const right = raised.filter(({ wanted, given }) => wanted === given).length;
  const wanted = rows.filter((row) => ALERTING.includes(row.wanted)).length;
  return {
    precision: raised.length === 0 ? 0 : right / raised.length,
    recall: wanted === 0 ? 0 : right / wanted,
    raised: raised.length,
    right,
    wanted,
  };
}
