import { z } from 'zod';

/** Hex digest of a text, the same on every machine and in every run. The only source of ids: no counters, no randomness. */
export type Digest = (text: string) => string;

/** Identifies a subscribed feed: digest of its URL. */
export const FeedId = z.string().min(1).brand<'FeedId'>();
export type FeedId = z.infer<typeof FeedId>;

/** Identifies an article across feeds: digest of its canonical link, or of feed and item id where it has no link. */
export const ArticleId = z.string().min(1).brand<'ArticleId'>();
export type ArticleId = z.infer<typeof ArticleId>;

/** Identifies one content of an article: digest of title and body. An article that changes gets a new version. */
export const VersionId = z.string().min(1).brand<'VersionId'>();
export type VersionId = z.infer<typeof VersionId>;

/** Identifies a claim: digest of its article and its sentence, or of the user's words for a claim of one's own. */
export const ClaimId = z.string().min(1).brand<'ClaimId'>();
export type ClaimId = z.infer<typeof ClaimId>;

/** Identifies an alert: digest of claim, article and relation, so a replay raises the same alert and not another. */
export const AlertId = z.string().min(1).brand<'AlertId'>();
export type AlertId = z.infer<typeof AlertId>;

/** Identifies what one article version set off: the group of alerts that is delivered as one message. */
export const NotificationId = z.string().min(1).brand<'NotificationId'>();
export type NotificationId = z.infer<typeof NotificationId>;

/** Names a channel in the configuration, for example `desk`. */
export const ChannelId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'wants lower-case letters, digits and hyphens, at most 40')
  .brand<'ChannelId'>();
export type ChannelId = z.infer<typeof ChannelId>;
