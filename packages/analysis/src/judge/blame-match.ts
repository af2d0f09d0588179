import { apart } from './apart.ts';
import type { Blame } from './blame.ts';
import type { Comparison } from './comparison.ts';
import { oncePer } from './once-per.ts';

/** What two sides say of one party's part in one event. */
export interface BlameMatch {
  readonly claim: Blame;
  readonly statement: Blame;
  /** Both say it of the party, or only one and the other the opposite. */
  readonly agree: boolean;
}

/** What can be said against each other: whether somebody had a part in it. */
const ADMITS = { accused: true, claims: true, cleared: false, denies: false } as const;

/**
 * The two sides' words on one party's part in one event: blamed by some and cleared or denied by others, or twice the
 * same. That somebody is accused and admits it is no agreement of two sources on one fact; undefined.
 */
export const matchBlame = oncePer((comparison: Comparison): BlameMatch | undefined => {
  if (apart(comparison)) return undefined;
  const { claim, statement } = comparison;
  const met = new Map(
    comparison.links
      .filter(({ strength }) => strength >= 0.7)
      .map((link) => [link.claim.at, link.statement.at]),
  );
  const pairs = claim.blames.flatMap((own) =>
    statement.blames
      .filter((other) => own.who.some(({ at }) => other.who.some((word) => word.at === met.get(at))))
      .map((other) => ({ claim: own, statement: other, agree: ADMITS[own.how] === ADMITS[other.how] })),
  );
  return pairs.find(({ agree }) => !agree) ?? pairs.find((pair) => pair.claim.how === pair.statement.how);
});
