import { z } from 'zod';
import { OriginCounts } from './claim.ts';
import { AlertId, ArticleId, ChannelId, ClaimId, NotificationId, VersionId } from './id.ts';
import { Instant } from './instant.ts';
import { AlertRelation, Reason } from './relation.ts';
import { Span } from './span.ts';

/** One side of an alert: the words, who says them, where and when. */
export const AlertSide = z.object({
  quote: z.string(),
  span: Span,
  url: z.string().nullable(),
  /** Name of the publisher; "you" for a watched claim of the user's own. */
  source: z.string(),
  /** Registrable domain of the publisher, where it is known. */
  domain: z.string().nullable().default(null),
  title: z.string(),
  published: Instant.nullable(),
  /** Who says it inside the article, "John Kirby, White House spokesman"; null when the publisher itself does. */
  speaker: z.string().nullable(),
});
export type AlertSide = z.infer<typeof AlertSide>;

/** What one article did to one tracked claim, for people. */
export const Alert = z.object({
  id: AlertId,
  at: Instant,
  relation: AlertRelation,
  confidence: z.number().min(0).max(1),
  reasons: z.array(Reason).min(1),
  claim: AlertSide.extend({
    id: ClaimId,
    /** The claim in short: its content without attribution. */
    text: z.string(),
    watched: z.boolean(),
  }),
  statement: AlertSide,
  /** Independent origins on each side once this statement counts. */
  origins: OriginCounts,
  /** The article that set it off, and which content of it; for what `track` found, the claim's own id twice. */
  articleId: ArticleId,
  /** Alerts that were stored before there was a route for each channel have none. */
  version: VersionId.prefault('unknown'),
  /** Why the general policy keeps it back, for example "muted: example.com"; null when it does not. Channels may differ. */
  suppressed: z.string().nullable(),
});
export type Alert = z.infer<typeof Alert>;

/** What became of an alert with one channel: sent at once, put by for a digest, both, or kept back. */
export const AlertRoute = z.object({
  alertId: AlertId,
  channelId: ChannelId,
  at: Instant,
  /** The notification that carries it at once. */
  immediate: NotificationId.nullable(),
  /** The digest that is to carry it, from when on and why; `notificationId` once it is made. */
  digest: z.object({ due: Instant, why: z.string(), notificationId: NotificationId.nullable() }).nullable(),
  /** Why the channel does not get it at all. */
  suppressed: z.string().nullable(),
});
export type AlertRoute = z.infer<typeof AlertRoute>;

/** What one delivery by one channel carries. Its id comes from content, so doing it again makes the same notification. */
export const Notification = z.discriminatedUnion('kind', [
  /** What one article version did to tracked claims. Most serious first. */
  z.object({
    kind: z.literal('article'),
    id: NotificationId,
    at: Instant,
    articleId: ArticleId,
    alertIds: z.array(AlertId).min(1),
  }),
  /** What gathered for a channel from `since` until `at`. */
  z.object({
    kind: z.literal('digest'),
    id: NotificationId,
    at: Instant,
    since: Instant,
    alertIds: z.array(AlertId).min(1),
  }),
  /** Something that the operator must know of claimwire itself. */
  z.object({
    kind: z.literal('notice'),
    id: NotificationId,
    at: Instant,
    type: z.enum(['feed.failing', 'channel.disabled', 'test']),
    /** One line: what is the matter. */
    subject: z.string().min(1),
    /** What it means, since when, and what to do. Plain text, paragraphs separated by a blank line. */
    text: z.string(),
    /** The same for programs: ids, addresses, counts. */
    data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  }),
]);
export type Notification = z.infer<typeof Notification>;

/** A notification that carries alerts. */
export type AlertNotification = Exclude<Notification, { kind: 'notice' }>;

/** A notification about claimwire itself. */
export type Notice = Extract<Notification, { kind: 'notice' }>;

/** Where a notification stands with one channel. */
export const Delivery = z.object({
  notificationId: NotificationId,
  channelId: ChannelId,
  /** `held`: waits for its channel to be enabled again. `dead`: given up. `dropped`: given up, and nobody wants it tried again. */
  state: z.enum(['delivered', 'failing', 'held', 'dead', 'dropped']),
  attempts: z.int().min(0),
  /** What the other side answered, or why it could not be reached: one line. */
  answer: z.string(),
  at: Instant,
  /** Not to be tried before; null when it is settled, held, or due. */
  nextTry: Instant.nullable().default(null),
});
export type Delivery = z.infer<typeof Delivery>;
