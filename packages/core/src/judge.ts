import { z } from 'zod';
import { Reason, Relation } from './relation.ts';
import { Setting, Statement } from './statement.ts';

/** One side of a pair: a statement and what its article is about. `setting` is null for a bare sentence. */
export const Side = z.object({ statement: Statement, setting: Setting.nullable() });
export type Side = z.infer<typeof Side>;

/** A claim and a statement that may say something about it. The claim is the earlier of the two. */
export interface Pair {
  readonly claim: Side;
  readonly statement: Side;
}

/** What a judge says of a pair. */
export const Judgement = z.object({
  relation: Relation,
  /**
   * How sure the judge is that `relation` is right, 0 to 1, on one scale for all kinds of pairs: of alerts at .5 and above
   * some 85 in 100 are right.
   */
  confidence: z.number().min(0).max(1),
  /** At least one for every relation but `unrelated`. */
  reasons: z.array(Reason),
});
export type Judgement = z.infer<typeof Judgement>;

/**
 * Decides what statements do to claims. Takes pairs in batches and answers asynchronously, one judgement a pair and
 * in the same order, because stronger judges (a cross-encoder, a model by API) stand behind the same port.
 */
export interface Judge {
  judge(pairs: readonly Pair[]): Promise<readonly Judgement[]>;
}
