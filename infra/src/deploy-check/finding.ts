/** One thing that a deployment needs, and whether it is there. */
export interface Finding {
  readonly check: string;
  /** `warning`: it works without, but not as one might think. `unknown`: AWS did not say. */
  readonly state: 'fine' | 'warning' | 'missing' | 'unknown';
  /** One line: what was found. */
  readonly found: string;
  /** One line: what to do; null when there is nothing to do. */
  readonly advice: string | null;
}

/** Whether a deployment would fail, or not do its work. */
export const isMissing = ({ state }: Finding): boolean => state === 'missing';
