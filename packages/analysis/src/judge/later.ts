import type { Comparison } from './comparison.ts';
import { cueClasses } from './cues.ts';

const HOUR = 3_600_000;
/** Outlets print one moment some hours apart. */
const SOONEST = 3 * HOUR;
/** After this long what was told may have changed, whether the statement says so or not. */
const LONG = 36 * HOUR;
const CHANGE = cueClasses.indexOf('change');

const gap = ({ claim, statement }: Comparison): number => (statement.published ?? 0) - (claim.published ?? 0);

/** Whether the statement comes from so much later an article that it can tell of a later state. */
export const isLater = (comparison: Comparison): boolean => gap(comparison) >= SOONEST;

/**
 * Whether the statement shows that it tells of a later state and not otherwise of the same: by when it was published, by a
 * moment after the claim, or by a word such as "now" or "reopened".
 */
export function tellsLater(comparison: Comparison): boolean {
  const { claim, statement } = comparison;
  const { published } = claim;
  return (
    gap(comparison) >= LONG ||
    statement.cues.some(({ cue }) => cue === CHANGE) ||
    statement.words.some(
      ({ pos, lower }) =>
        pos === 'VERB' && /^(?:re(?:open|sum|start|instat|arrest|captur|leas)|free)/.test(lower),
    ) ||
    (published !== null &&
      statement.side.statement.dates.some(({ resolved, start }) => resolved && Date.parse(start) > published))
  );
}
