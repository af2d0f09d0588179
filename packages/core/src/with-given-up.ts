import type { Article } from './article.ts';
import type { ArticleId, VersionId } from './id.ts';
import type { DeadLetter } from './message.ts';

/**
 * Puts onto articles what the queue knows: a version whose analysis was given up while its process was ending is noted
 * as such on the article itself only at the next start.
 */
export function withGivenUp(letters: readonly DeadLetter[]): (article: Article) => Article {
  const key = (articleId: ArticleId, version: VersionId) => `${articleId} ${version}`;
  const whyOf = new Map(
    letters.flatMap(({ message, error }) =>
      message?.kind === 'analyse' ? [[key(message.articleId, message.version), error] as const] : [],
    ),
  );
  return (article) => ({
    ...article,
    versions: article.versions.map((version) => {
      const why = whyOf.get(key(article.id, version.id));
      if (why === undefined || version.state !== 'kept') return version;
      return { ...version, state: 'failed', why };
    }),
  });
}
