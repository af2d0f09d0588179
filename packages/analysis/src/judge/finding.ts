import type { ReasonCode, Relation } from '@claimwire/core';

/** Words of a side, by index, both included. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** What one rule saw in a pair: the passages compared and what the comparison speaks for. */
export interface Finding {
  readonly code: ReasonCode;
  /** Relations that this finding can be a reason for. */
  readonly speaksFor: readonly Relation[];
  readonly claim: WordRange;
  readonly statement: WordRange;
  /** The comparison in words, for people: "closed, not open". */
  readonly detail: string;
  /** 0 to 1: how much the finding weighs among others of its pair. */
  readonly strength: number;
}
