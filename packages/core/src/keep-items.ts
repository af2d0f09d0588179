import type { ParsedFeed } from './feed-reader.ts';
import { keepArticle } from './keep-article.ts';
import { keys } from './keys.ts';
import type { KnownFeed } from './known-feed.ts';
import { rawItem } from './raw-item.ts';
import type { Services } from './services.ts';

type Needs = Pick<Services, 'table' | 'blobs' | 'queue' | 'reader' | 'digest' | 'clock'>;

/** What was new in a feed, and what had changed since it was first seen. */
export interface KeptItems {
  readonly fresh: number;
  readonly changed: number;
}

/** Keeps what is new in a feed, whether it was polled or pushed. */
export async function keepItems(services: Needs, feed: KnownFeed, parsed: ParsedFeed): Promise<KeptItems> {
  let fresh = 0;
  let changed = 0;
  for (const item of parsed.items) {
    // Dates are left out: a feed that re-dates its items has nothing new to say.
    const seen = keys.seenItem(
      feed.id,
      services.digest(JSON.stringify([item.id, item.link, item.title, item.summary, item.content])),
    );
    if (await services.table.get(seen)) continue;
    const kept = await keepArticle(services, await rawItem(services.reader, feed, parsed, item));
    if (kept.kind === 'new') fresh += 1;
    if (kept.kind === 'changed') changed += 1;
    await services.table.putIfAbsent({ ...seen, data: { articleId: kept.articleId } });
  }
  return { fresh, changed };
}
