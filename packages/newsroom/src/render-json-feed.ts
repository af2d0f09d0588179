import { articleHtml } from './article-html.ts';
import { canonicalLink, itemLink } from './article-link.ts';
import type { Edition } from './edition.ts';

/**
 * JSON Feed 1.1 (https://jsonfeed.org/version/1.1), with `content_html` where the outlet gives the whole article away.
 * Written by hand: feedsmith leaves `items` out of an empty feed, and the format requires it.
 */
export function renderJsonFeed({ outlet, items, feedUrl, baseUrl }: Edition): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: outlet.name,
    home_page_url: `https://${outlet.domain}/`,
    feed_url: feedUrl,
    description: outlet.tagline,
    language: 'en-GB',
    items: items.map((article) => ({
      id: canonicalLink(outlet, article),
      url: itemLink(outlet, article, baseUrl),
      title: article.title,
      summary: article.summary,
      date_published: article.published,
      ...(article.byline ? { authors: [{ name: article.byline }] } : {}),
      ...(outlet.fullContentInFeed
        ? { content_html: articleHtml(article) }
        : { content_text: article.summary }),
    })),
  };
  return JSON.stringify(feed, null, 2);
}
