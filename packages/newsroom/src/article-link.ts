import type { Article } from './article.ts';
import type { Outlet } from './outlet.ts';

/** Last part of an article's address: its id without the outlet in front. */
export function slugOf(article: Article): string {
  return article.id.slice(article.outlet.length + 1);
}

/** Where the article would stand if its outlet were real. */
export function canonicalLink(outlet: Outlet, article: Article): string {
  return `https://${outlet.domain}/${slugOf(article)}`;
}

/**
 * The link that the feed gives: the canonical one where the feed carries the whole article, the newsroom's own page
 * where a reader has to fetch it.
 */
export function itemLink(outlet: Outlet, article: Article, baseUrl: string): string {
  return outlet.fullContentInFeed
    ? canonicalLink(outlet, article)
    : `${baseUrl}/${outlet.id}/${slugOf(article)}`;
}
