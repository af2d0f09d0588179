import { z } from 'zod';
import { ArticleId, ChannelId, FeedId, NotificationId, VersionId } from './id.ts';

/** Content that a hub pushed, by its key in the blob store. */
export const Push = z.object({ key: z.string(), contentType: z.string().nullable() });
export type Push = z.infer<typeof Push>;

/** What travels between the stages: ids, never content. A message may come twice; every stage bears that. */
export const Message = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('poll'), feedId: FeedId, push: Push.optional() }),
  z.object({ kind: z.literal('analyse'), articleId: ArticleId, version: VersionId }),
  z.object({ kind: z.literal('notify'), notificationId: NotificationId, channelId: ChannelId }),
]);
export type Message = z.infer<typeof Message>;

/** A message on its way, with what the queue may use. */
export interface Outgoing {
  readonly message: Message;
  /**
   * Two sends with one key while the first is still queued are one message, where the queue can see to it. A standard
   * queue of SQS cannot, so nothing may depend on it for being right.
   */
  readonly key: string;
  /** A hint: where the queue can, it hands out lower first. Nothing may depend on it for being right. */
  readonly order?: string;
  /** A hint: what must not hold up others, a feed's host or a channel. Where the queue can, each group goes its own pace. */
  readonly group?: string;
}

export interface MessageQueue {
  /** Durable when it resolves. */
  send(messages: readonly Outgoing[]): Promise<void>;
}

/** A message that kept failing, kept for a person to look at and send again. */
export interface DeadLetter {
  readonly id: string;
  /** Null when what is stored is no message that this version knows. */
  readonly message: Message | null;
  readonly attempts: number;
  readonly error: string;
  /** When it was given up, RFC 3339 UTC. */
  readonly at: string;
}

export interface DeadLetters {
  list(): Promise<readonly DeadLetter[]>;
  /** Puts them back on their queue with fresh attempts; without ids, all of them. Answers how many. */
  retry(ids?: readonly string[]): Promise<number>;
  /** Forgets them for good; answers how many. Ids that are not there are passed over. */
  drop(ids: readonly string[]): Promise<number>;
}

/** What handling one message came to. */
export type Handled =
  | { readonly kind: 'done' }
  /** Not now: the queue hands it out again after this time, and counts the attempt. */
  | { readonly kind: 'again'; readonly seconds: number; readonly why: string };
