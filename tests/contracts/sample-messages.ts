import { ArticleId, FeedId, type Message, type Outgoing, VersionId } from '@claimwire/core';

export const poll = (feed: string): Outgoing => ({
  message: { kind: 'poll', feedId: FeedId.parse(feed) },
  key: `poll ${feed}`,
});
export const analyse = (article: string): Outgoing => ({
  message: { kind: 'analyse', articleId: ArticleId.parse(article), version: VersionId.parse('1') },
  key: `analyse ${article}`,
});
/** Which article a message is about. */
export const named = ({ message }: { message: Message | null }) =>
  message?.kind === 'analyse' ? message.articleId : '';
/** The only one of these. */
export function only<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined || items.length > 1) throw new Error(`Cannot take the only one of ${items.length}`);
  return item;
}
