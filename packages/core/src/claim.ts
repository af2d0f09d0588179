import { z } from 'zod';
import { Publisher } from './article.ts';
import { ArticleId, ClaimId, VersionId } from './id.ts';
import { Instant } from './instant.ts';
import { Setting, Statement } from './statement.ts';

/** `reported` by one origin; `confirmed` by two or more; `updated` by a newer state; `disputed` by an origin against it. */
export const ClaimStatus = z.enum(['reported', 'confirmed', 'updated', 'disputed']);
export type ClaimStatus = z.infer<typeof ClaimStatus>;

/** The article that a claim or a statement stands in, as far as an alert shows it. */
export const Source = z.object({
  articleId: ArticleId,
  version: VersionId,
  url: z.string().nullable(),
  title: z.string(),
  publisher: Publisher,
  published: Instant,
});
export type Source = z.infer<typeof Source>;

/** Independent origins on each side, each counted once however many articles it stands in. */
export const OriginCounts = z.object({ for: z.int().min(0), against: z.int().min(0) });
export type OriginCounts = z.infer<typeof OriginCounts>;

/** A statement that is tracked since it was first made, or a sentence that the user wants to have watched. */
export const Claim = z.object({
  id: ClaimId,
  /** Null for a claim of the user's own. */
  source: Source.nullable(),
  statement: Statement,
  setting: Setting.nullable(),
  /** Origin keys of whoever made it; none for a claim of the user's own. */
  origin: z.array(z.string()),
  watched: z.boolean(),
  /** The earlier claim that says the same (a paraphrase) or that this one continues; alerts and lists go by that one. */
  root: ClaimId.nullable(),
  /** It gives a newer state of its root ("24 dead" after "17 dead") and is no paraphrase of it. */
  succeeds: z.boolean(),
  status: ClaimStatus,
  origins: OriginCounts,
  /** RFC 3339 UTC; later evidence moves it on. */
  touched: Instant,
});
export type Claim = z.infer<typeof Claim>;
