import { align, type Link } from './alignment.ts';
import type { PreparedSide } from './prepared-side.ts';

/** A claim and a statement laid side by side: all that rules and features look at. */
export interface Comparison {
  readonly claim: PreparedSide;
  readonly statement: PreparedSide;
  /** Claim's words and what answers them in the statement. */
  readonly links: readonly Link[];
  /** The other way round: statement's words and what they answer in the claim. Link ends keep their names. */
  readonly answers: readonly Link[];
}

/** Lays two prepared sides side by side. */
export function compare(claim: PreparedSide, statement: PreparedSide): Comparison {
  return {
    claim,
    statement,
    links: align(claim.content, statement.content),
    answers: align(statement.content, claim.content).map((link) => ({
      ...link,
      claim: link.statement,
      statement: link.claim,
    })),
  };
}
