import type { DeadLetters } from '@claimwire/core';
import type { Output } from './output.ts';

/** Whether all these ids are dead letters; false, and said which are not, where some are not. None are all. */
export async function areGivenUp(
  letters: Pick<DeadLetters, 'list'>,
  ids: readonly string[],
  { output, doing }: { readonly output: Output; readonly doing: string },
): Promise<boolean> {
  if (ids.length === 0) return true;
  const known = new Set((await letters.list()).map(({ id }) => id));
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length === 0) return true;
  const see = 'nothing with this id was given up; see "claimwire dead-letters list"';
  output.problem(`Cannot ${doing} "${unknown.join(', ')}": ${see}`);
  return false;
}
