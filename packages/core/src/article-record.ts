import type { Article } from './article.ts';

/** Why an article could not be analysed; undefined when it could. */
export function failureOf({ versions }: Article): string | undefined {
  const failed = versions.findLast(({ state }) => state === 'failed' || state === 'skipped');
  return failed && `${failed.state}: ${failed.why ?? 'why is not known'}`;
}

/** An article for machines: what the engine works with inside is left out. */
export function articleRecord(article: Article) {
  const {
    id,
    url,
    title,
    publisher,
    published,
    dated,
    modified,
    byline,
    language,
    paywall,
    copyOf,
    credits,
    origin,
  } = article;
  const version = article.versions.at(-1);
  return {
    id,
    url,
    title,
    source: publisher.name,
    publisher,
    published,
    dated,
    modified,
    byline,
    language,
    paywall,
    state: version?.state ?? null,
    why: version?.why ?? null,
    statements: version?.statements ?? 0,
    copyOf,
    credits,
    origin,
    versions: article.versions.map(({ id: version, seen, state, why, statements }) => ({
      id: version,
      seen,
      state,
      why,
      statements,
    })),
  };
}
