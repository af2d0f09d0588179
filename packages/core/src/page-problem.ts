import { type Article, RawArticle } from './article.ts';
import type { Services } from './services.ts';

/** Why the page of an article's newest version could not be had, so that only what the feed says is read; else null. */
export async function pageProblem(
  { blobs }: { readonly blobs: Pick<Services['blobs'], 'get'> },
  { versions }: Pick<Article, 'versions'>,
): Promise<string | null> {
  const key = versions.at(-1)?.rawKey;
  const body = key ? await blobs.get(key) : undefined;
  return body ? RawArticle.parse(JSON.parse(new TextDecoder().decode(body))).pageError : null;
}
