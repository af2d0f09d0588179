import { Article } from './article.ts';
import { ArticleId } from './id.ts';
import { keys } from './keys.ts';
import type { Services } from './services.ts';
import type { Sketch } from './sketch.ts';
import { loadAll } from './stored.ts';

/** Most articles that share one band; a band that more share is boilerplate. */
const MAX_PER_BAND = 25;

/**
 * Finds the article that a text is a copy of: the earliest published one whose sketch matches.
 * Enters the text's own bands first, so of two copies analysed at one moment at least one sees the other.
 */
export async function findCopy(
  { table, analysis }: Pick<Services, 'table' | 'analysis'>,
  articleId: ArticleId,
  published: string,
  sketch: Sketch,
): Promise<Article | null> {
  await Promise.all(
    sketch.bands.map((band) => table.putIfAbsent({ ...keys.shingle(band, articleId), data: { articleId } })),
  );
  const pages = await Promise.all(
    sketch.bands.map((band) =>
      table.query(keys.shingle(band, articleId).pk, { limit: MAX_PER_BAND, consistent: true }),
    ),
  );
  const others = new Set(
    pages
      .flatMap(({ items }) => items)
      .map(({ data }) => ArticleId.parse(data.articleId))
      .filter((id) => id !== articleId),
  );
  const articles = await loadAll(table, [...others].map(keys.article), Article);
  const copies = articles
    .filter((other) => other.sketch !== null && analysis.isCopy(sketch, other.sketch))
    .sort((a, b) => (a.published < b.published ? -1 : 1));
  const [first] = copies;
  // The earlier one is the original; of two that meet out of order, the later arrival links to the other all the same.
  return first && (first.published <= published || first.copyOf === null) ? first : null;
}
