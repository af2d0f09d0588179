import { generateAtomFeed } from 'feedsmith';
import { articleHtml } from './article-html.ts';
import { canonicalLink, itemLink } from './article-link.ts';
import type { Edition } from './edition.ts';

/** Atom 1.0, with `content` where the outlet gives the whole article away. */
export function renderAtom({ outlet, items, updated, feedUrl, baseUrl }: Edition): string {
  return generateAtomFeed({
    id: `https://${outlet.domain}/`,
    title: { value: outlet.name },
    subtitle: { value: outlet.tagline },
    updated,
    authors: [{ name: outlet.name }],
    links: [
      { href: `https://${outlet.domain}/`, rel: 'alternate', type: 'text/html' },
      { href: feedUrl, rel: 'self', type: 'application/atom+xml' },
    ],
    entries: items.map((article) => ({
      id: canonicalLink(outlet, article),
      title: { value: article.title, type: 'text' },
      links: [{ href: itemLink(outlet, article, baseUrl), rel: 'alternate', type: 'text/html' }],
      published: article.published,
      updated: article.published,
      summary: { value: article.summary, type: 'text' },
      ...(article.byline ? { authors: [{ name: article.byline }] } : {}),
      ...(outlet.fullContentInFeed ? { content: { value: articleHtml(article), type: 'html' } } : {}),
    })),
  });
}
