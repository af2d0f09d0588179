import { Article, type ArticleVersion, type RawArticle } from './article.ts';
import { ArticleId, VersionId } from './id.ts';
import { toInstant } from './instant.ts';
import type { ItemIdentity } from './item-identity.ts';
import { items } from './items.ts';
import { keys } from './keys.ts';
import type { Services } from './services.ts';
import { load, update } from './stored.ts';

export interface Kept {
  readonly kind: 'new' | 'changed' | 'known';
  readonly articleId: ArticleId;
  readonly version: VersionId;
}

/** What the other items of its feed tell of an item. */
interface Among {
  /** Nothing where it came alone: then its link and id are its own. */
  readonly identity?: ItemIdentity | undefined;
  /** The article that it is known to be. */
  readonly known?: ArticleId | null;
}

type Needs = Pick<Services, 'table' | 'blobs' | 'queue' | 'reader' | 'digest' | 'clock'>;

/**
 * Stores an article as it arrived and asks for its analysis. The raw body is written before anything else; the message
 * is sent again for a version that is known but not analysed yet, so a crash between the two writes loses nothing.
 */
export async function keepArticle(
  services: Needs,
  raw: RawArticle,
  { identity, known: before = null }: Among = {},
): Promise<Kept> {
  const { table, blobs, queue, digest, clock } = services;
  const articleId = before ?? ArticleId.parse(digest(nameOf(services, raw, identity)));
  const version = VersionId.parse(
    digest(JSON.stringify([raw.title, raw.content, raw.summary, raw.page, raw.text])),
  );
  const rawKey = `raw/${articleId}/${version}.json`;
  await blobs.put(rawKey, new TextEncoder().encode(JSON.stringify(raw)));

  const now = toInstant(clock());
  const entry: ArticleVersion = {
    id: version,
    seen: now,
    state: 'kept',
    why: null,
    rawKey,
    textKey: null,
    statements: 0,
  };
  const dated = raw.published !== null && raw.published <= now ? raw.published : null;
  const fresh: Article = {
    id: articleId,
    url: raw.url,
    title: raw.title,
    publisher: raw.publisher,
    feedId: raw.feedId,
    published: dated ?? now,
    dated: dated === null ? 'first-sight' : 'article',
    modified: raw.updated,
    byline: raw.author,
    language: null,
    paywall: null,
    versions: [entry],
    credits: [],
    origin: [],
    copyOf: null,
    sketch: null,
    setting: null,
  };
  const isNew = await table.putIfAbsent(items.article(fresh));
  const known = isNew ? undefined : await findVersion(services, articleId, version);
  if (!isNew && !known) await addVersion(services, articleId, entry);
  if (known === undefined || known.state === 'kept') {
    await queue.send([
      {
        message: { kind: 'analyse', articleId, version },
        key: `analyse#${articleId}#${version}`,
        order: dated ?? now,
      },
    ]);
  }
  return { kind: isNew ? 'new' : known ? 'known' : 'changed', articleId, version };
}

/**
 * One article met in two feeds is one, so the link comes first, where it is the item's own; then the feed's id of it; then
 * what it says.
 */
function nameOf(
  { reader, digest }: Pick<Services, 'reader' | 'digest'>,
  raw: RawArticle,
  identity: ItemIdentity | undefined,
): string {
  const hasOwnLink = identity === undefined || identity.link !== null;
  if (raw.url !== null && hasOwnLink) return linkName(reader, raw.url);
  const place = raw.feedId ?? raw.publisher.name;
  const id = identity === undefined ? raw.itemId : identity.id;
  if (id !== null) return `item ${place} ${id}`;
  return `text ${place} ${digest(JSON.stringify([raw.title, raw.content, raw.summary, raw.text]))}`;
}

const linkName = ({ canonicalLink }: Pick<Services['reader'], 'canonicalLink'>, url: string): string =>
  `link ${canonicalLink(url)}`;

/** The id of the article at an address, where that address is its own. */
export const articleIdAt = (
  { reader, digest }: { reader: Pick<Services['reader'], 'canonicalLink'>; digest: Services['digest'] },
  url: string,
): ArticleId => ArticleId.parse(digest(linkName(reader, url)));

async function findVersion(
  { table }: Needs,
  articleId: ArticleId,
  version: VersionId,
): Promise<ArticleVersion | undefined> {
  const article = await load(table, keys.article(articleId), Article);
  return article?.value.versions.find(({ id }) => id === version);
}

async function addVersion({ table }: Needs, articleId: ArticleId, entry: ArticleVersion): Promise<void> {
  await update(table, keys.article(articleId), Article, items.article, (article) =>
    article.versions.some(({ id }) => id === entry.id)
      ? undefined
      : { ...article, versions: [...article.versions, entry] },
  );
}
