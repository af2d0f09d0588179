import { z } from 'zod';
import { Article } from './article.ts';
import type { ParsedFeed } from './feed-reader.ts';
import { ArticleId, type FeedId } from './id.ts';
import { type ItemIdentity, identifyItems } from './item-identity.ts';
import { keepArticle } from './keep-article.ts';
import { keys } from './keys.ts';
import type { KnownFeed } from './known-feed.ts';
import { rawItem } from './raw-item.ts';
import type { Services } from './services.ts';
import { load } from './stored.ts';

type Needs = Pick<Services, 'table' | 'blobs' | 'queue' | 'reader' | 'digest' | 'clock'>;

/** What was new in a feed, and what had changed since it was first seen. */
export interface KeptItems {
  readonly fresh: number;
  readonly changed: number;
}

const Pointer = z.object({ articleId: ArticleId });

/** Keeps what is new in a feed, whether it was polled or pushed. */
export async function keepItems(services: Needs, feed: KnownFeed, parsed: ParsedFeed): Promise<KeptItems> {
  const { table, reader, digest } = services;
  let fresh = 0;
  let changed = 0;
  for (const { item, identity } of identifyItems(reader, parsed)) {
    // Dates are left out: a feed that re-dates its items has nothing new to say. So is an id beside a link: some change with each poll.
    const { link, id, said } = identity;
    const seen = keys.seenItem(feed.id, digest(JSON.stringify([link ?? id, said])));
    if (await table.get(seen)) continue;
    const raw = await rawItem(reader, feed, parsed, item);
    const known = await knownById(services, feed.id, identity, raw);
    const kept = await keepArticle(services, raw, { identity, known });
    if (kept.kind === 'new') fresh += 1;
    if (kept.kind === 'changed') changed += 1;
    if (id !== null && known !== kept.articleId) await rememberId(services, feed.id, id, kept.articleId);
    await table.putIfAbsent({ ...seen, data: { articleId: kept.articleId } });
  }
  return { fresh, changed };
}

/**
 * The article that an item of this id was before, under whatever link. An id counts only if the date or the title says
 * so too: some feeds number their items anew each time, or give all of them the site's address.
 */
async function knownById(
  { table, digest }: Needs,
  feedId: FeedId,
  { id }: ItemIdentity,
  { title, published }: { readonly title: string; readonly published: string | null },
): Promise<ArticleId | null> {
  if (id === null) return null;
  const pointer = await load(table, keys.itemId(feedId, digest(id)), Pointer);
  if (pointer === undefined) return null;
  const { articleId } = pointer.value;
  const article = (await load(table, keys.article(articleId), Article))?.value;
  if (article === undefined) return null;
  const isSameDate = article.dated === 'article' ? article.published === published : published === null;
  return isSameDate || article.title === title ? articleId : null;
}

async function rememberId({ table, digest }: Needs, feedId: FeedId, id: string, articleId: ArticleId) {
  const key = keys.itemId(feedId, digest(id));
  const item = { ...key, data: { articleId } };
  if (await table.putIfAbsent(item)) return;
  const stored = await load(table, key, Pointer);
  if (stored && stored.value.articleId !== articleId) await table.replace(item, stored.revision);
}
