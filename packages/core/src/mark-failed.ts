import { Article } from './article.ts';
import type { ArticleId, VersionId } from './id.ts';
import { items } from './items.ts';
import { keys } from './keys.ts';
import type { Services } from './services.ts';
import { update } from './stored.ts';

/**
 * Notes on an article that its analysis was given up, and why, once its message has become a dead letter. The raw
 * article stays stored; when the message is sent again, it is analysed as if nothing had happened.
 */
export async function markFailed(
  { table }: Pick<Services, 'table'>,
  { articleId, version, why }: { articleId: ArticleId; version: VersionId; why: string },
): Promise<void> {
  await update(table, keys.article(articleId), Article, items.article, (article) => ({
    ...article,
    versions: article.versions.map((one) =>
      one.id === version && one.state !== 'analysed' ? { ...one, state: 'failed' as const, why } : one,
    ),
  }));
}
