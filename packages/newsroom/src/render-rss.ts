import { generateRssFeed } from 'feedsmith';
import { articleHtml } from './article-html.ts';
import { itemLink, slugOf } from './article-link.ts';
import type { Edition } from './edition.ts';
import { outlets } from './outlets.ts';

/** RSS 2.0, with `content:encoded` where the outlet gives the whole article away. */
export function renderRss({ outlet, items, updated, feedUrl, baseUrl }: Edition): string {
  return generateRssFeed({
    title: outlet.name,
    link: `https://${outlet.domain}/`,
    description: outlet.tagline,
    language: 'en-gb',
    lastBuildDate: updated,
    ttl: 5,
    atom: { links: [{ href: feedUrl, rel: 'self', type: 'application/rss+xml' }] },
    items: items.map((article) => {
      const credited = outlets.find(({ id }) => id === article.source);
      return {
        title: article.title,
        link: itemLink(outlet, article, baseUrl),
        guid: { value: `${outlet.domain}:${slugOf(article)}`, isPermaLink: false },
        pubDate: article.published,
        description: article.summary,
        ...(article.byline ? { dc: { creators: [article.byline] } } : {}),
        ...(credited ? { source: { title: credited.name, url: `https://${credited.domain}/feed` } } : {}),
        ...(outlet.fullContentInFeed ? { content: { encoded: articleHtml(article) } } : {}),
      };
    }),
  });
}
