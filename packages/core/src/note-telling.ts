import { z } from 'zod';
import type { Alert } from './alert.ts';
import { ArticleId, type ChannelId, VersionId } from './id.ts';
import { Instant, toInstant } from './instant.ts';
import { keys } from './keys.ts';
import { AlertRelation } from './relation.ts';
import type { Services } from './services.ts';
import { load, type Stored } from './stored.ts';

/** The last telling of a claim by a channel, and the article version that set it off. */
const Told = z.object({ relation: AlertRelation, at: Instant, articleId: ArticleId, version: VersionId });
export type Told = z.infer<typeof Told>;

type Needs = Pick<Services, 'table' | 'clock'>;

/** The last telling of the alert's claim by this channel, its own article's included. */
export const loadTelling = (
  { table }: Needs,
  channelId: ChannelId,
  { claim }: Alert,
): Promise<Stored<Told> | undefined> => load(table, keys.told(channelId, claim.id), Told);

/**
 * Notes that a channel tells an alert's claim now, for as long as the cool-down lasts.
 *
 * @param before what `loadTelling` answered
 * @returns false when somebody else told of the claim meanwhile: look again
 */
export async function noteTelling(
  { table, clock }: Needs,
  channelId: ChannelId,
  { claim, relation, articleId, version }: Alert,
  { before, seconds }: { readonly before: Stored<Told> | undefined; readonly seconds: number },
): Promise<boolean> {
  const told: Told = { relation, at: toInstant(clock()), articleId, version };
  const expires = Math.ceil(clock().getTime() / 1000) + seconds;
  const item = { ...keys.told(channelId, claim.id), data: told, expires };
  return before ? table.replace(item, before.revision) : table.putIfAbsent(item);
}
