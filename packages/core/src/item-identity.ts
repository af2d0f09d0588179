import type { FeedItem } from './feed-item.ts';
import type { FeedReader, ParsedFeed } from './feed-reader.ts';

/** What of an item tells which one it is, seen among the other items of its feed. */
export interface ItemIdentity {
  /** The feed's own id, where no other item of the feed has it; else null. */
  readonly id: string | null;
  /** The canonical link, where it leads to this item alone; else null. */
  readonly link: string | null;
  /** What it says, without markup. Together with `link` or `id` it tells whether there is anything new. */
  readonly said: string;
}

/** An item and what tells which one it is. */
export interface IdentifiedItem {
  readonly item: FeedItem;
  readonly identity: ItemIdentity;
}

/**
 * The items of a feed with their identities, in order; one without link, id and words is left out, since it has none. An
 * id that a feed gives to several items names none of them. Nor does a
 * link that several items share though they say different things: a list of notices that all lead to one page; and never
 * the address of the site itself.
 */
export function identifyItems(
  { canonicalLink }: Pick<FeedReader, 'canonicalLink'>,
  feed: Pick<ParsedFeed, 'items' | 'link'>,
): IdentifiedItem[] {
  const linkOf = ({ link }: FeedItem): string | null => (link === null ? null : canonicalLink(link));
  const home = feed.link === null ? null : canonicalLink(feed.link);
  const byId = Map.groupBy(feed.items, ({ id }) => id);
  const byLink = Map.groupBy(feed.items, linkOf);
  const shared = new Set(
    [...byLink].filter(([link, items]) => isHome(link, home) || !isOneStory(items)).map(([link]) => link),
  );
  return feed.items.flatMap((item) => {
    const { title, summary, content } = item;
    if ((item.link ?? item.id ?? title ?? summary ?? content) === null) return [];
    const link = linkOf(item);
    const identity = {
      id: byId.get(item.id)?.length === 1 ? item.id : null,
      link: shared.has(link) ? null : link,
      said: saidBy(item),
    };
    return [{ item, identity }];
  });
}

/**
 * Items under one link are one story where they say the same, or have one id, or have none and one title: then one is
 * an update listed beside what it updates.
 */
function isOneStory(items: readonly FeedItem[]): boolean {
  const ids = new Set(items.map(({ id }) => id));
  if (ids.size === 1 && !ids.has(null)) return true;
  const words = ids.size === 1 ? items.map(({ title }) => title) : items.map(saidBy);
  return new Set(words).size === 1;
}

const saidBy = ({ title, summary, content }: FeedItem): string =>
  JSON.stringify([title, bare(summary), bare(content)]);

/** The site's own address, or the feed's page, is no article's. */
function isHome(link: string | null, home: string | null): boolean {
  if (link === null) return false;
  const url = URL.parse(link);
  return link === home || (url !== null && url.pathname === '/' && url.search === '' && url.hash === '');
}

/** Text without tags: markup alone, such as a counting pixel with another number each time, says nothing new. */
const bare = (html: string | null): string | null =>
  html === null
    ? null
    : html
        .replace(/<[^<>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
