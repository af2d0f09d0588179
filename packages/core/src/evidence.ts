import { z } from 'zod';
import { Source } from './claim.ts';
import { ArticleId, ClaimId } from './id.ts';
import { Instant } from './instant.ts';
import { Reason, Relation } from './relation.ts';
import { Statement } from './statement.ts';

/** What one statement of one article says of a claim. Keyed by claim, article and statement: a second run writes nothing new. */
export const Evidence = z.object({
  claimId: ClaimId,
  /** The claim that the statement itself became. */
  statementId: ClaimId,
  source: Source,
  statement: Statement,
  relation: Relation.exclude(['unrelated']),
  confidence: z.number().min(0).max(1),
  reasons: z.array(Reason).min(1),
  /** Origin keys of whoever makes the statement. */
  origin: z.array(z.string()),
  /** Shares its origin with the claim itself: a copy, the same publisher, or the same wire. It counts on neither side. */
  sameOrigin: z.boolean(),
  copyOf: ArticleId.nullable(),
  at: Instant,
});
export type Evidence = z.infer<typeof Evidence>;
