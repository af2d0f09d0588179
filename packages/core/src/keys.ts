import type { AlertId, ArticleId, ChannelId, ClaimId, FeedId, NotificationId, VersionId } from './id.ts';
import type { ItemKey } from './item-table.ts';

/**
 * A "word" of thousands of letters, such as an address or bytes as text, would pass the 2048 bytes that DynamoDB holds
 * in a partition key. Its beginning finds the same.
 */
const termKey = (term: string): string => `TERM#${term.slice(0, 200).toWellFormed()}`;

/** The table's layout: every key that is ever written is made here. */
export const keys = {
  feed: (id: FeedId): ItemKey => ({ pk: `FEED#${id}`, sk: 'STATE' }),
  subscription: (id: FeedId): ItemKey => ({ pk: `FEED#${id}`, sk: 'HUB' }),
  seenItem: (id: FeedId, item: string): ItemKey => ({ pk: `FEED#${id}`, sk: `ITEM#${item}` }),
  /** Which article an item's own id means. */
  itemId: (id: FeedId, itemId: string): ItemKey => ({ pk: `FEED#${id}`, sk: `ID#${itemId}` }),
  article: (id: ArticleId): ItemKey => ({ pk: `ARTICLE#${id}`, sk: 'META' }),
  claim: (id: ClaimId): ItemKey => ({ pk: `CLAIM#${id}`, sk: 'META' }),
  member: (root: ClaimId, id: ClaimId): ItemKey => ({ pk: `CLAIM#${root}`, sk: `MEMBER#${id}` }),
  evidence: (id: ClaimId, article: ArticleId, statement: ClaimId): ItemKey => ({
    pk: `CLAIM#${id}`,
    sk: `EVIDENCE#${article}#${statement}`,
  }),
  /**
   * Postings are read newest first; `W` sorts after every year, so watched claims come before all others. They are read
   * by the thousand, so they carry nothing twice: the article stands in the key alone, and of its version enough to
   * tell it from the others.
   */
  posting: (term: string, published: string, article: ArticleId, version: VersionId): ItemKey => ({
    pk: termKey(term),
    sk: `${published}#${article}#${version.slice(0, 8)}`,
  }),
  watchedPosting: (term: string, claim: ClaimId): ItemKey => ({ pk: termKey(term), sk: `W#${claim}` }),
  /** Of a posting's sort key: the article whose claims it names, or the watched claim itself. */
  postedBy: (sk: string): string => sk.split('#')[1] ?? '',
  shingle: (band: string, article: ArticleId): ItemKey => ({
    pk: `SHINGLE#${band}`,
    sk: `ARTICLE#${article}`,
  }),
  /** Partition of the wishes. */
  wishes: 'WISHES',
  /** A claim that is watched because the configuration, or whoever ran `track`, says so. */
  wish: (by: 'CONFIGURATION' | 'COMMAND', id: ClaimId): ItemKey => ({ pk: 'WISHES', sk: `${by}#${id}` }),
  alert: (id: AlertId): ItemKey => ({ pk: `ALERT#${id}`, sk: 'META' }),
  route: (id: AlertId, channel: ChannelId): ItemKey => ({ pk: `ALERT#${id}`, sk: `CHANNEL#${channel}` }),
  channel: (id: ChannelId): ItemKey => ({ pk: `CHANNEL#${id}`, sk: 'STATE' }),
  digest: (id: ChannelId): ItemKey => ({ pk: `CHANNEL#${id}`, sk: 'DIGEST' }),
  /** What waits for a digest, in the order in which it is due. */
  pending: (id: ChannelId, due: string, alert: AlertId): ItemKey => ({
    pk: `CHANNEL#${id}`,
    sk: `PENDING#${due}#${alert}`,
  }),
  held: (id: ChannelId, notification: NotificationId): ItemKey => ({
    pk: `CHANNEL#${id}`,
    sk: `HELD#${notification}`,
  }),
  told: (id: ChannelId, claim: ClaimId): ItemKey => ({ pk: `TOLD#${id}`, sk: `CLAIM#${claim}` }),
  /** `hour`: the beginning of the hour; `place`: which message of that hour it is, from 1. */
  sent: (id: ChannelId, hour: string, place: number): ItemKey => ({
    pk: `SENT#${id}`,
    sk: `HOUR#${hour}#${String(place).padStart(6, '0')}`,
  }),
  notification: (id: NotificationId): ItemKey => ({ pk: `NOTIFICATION#${id}`, sk: 'META' }),
  delivery: (id: NotificationId, channel: ChannelId): ItemKey => ({
    pk: `NOTIFICATION#${id}`,
    sk: `DELIVERY#${channel}`,
  }),
  /** Which claims of the configuration were tracked. */
  watched: (): ItemKey => ({ pk: 'CONFIGURATION', sk: 'WATCH' }),
};

/** The lists of the one index. */
export const lists = {
  articles: 'ARTICLES',
  claims: 'CLAIMS',
  alerts: 'ALERTS',
  watched: 'WATCHED',
  subscriptions: 'SUBSCRIPTIONS',
  deadDeliveries: 'DEAD-DELIVERIES',
} as const;
