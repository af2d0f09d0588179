import XMLBuilder from 'fast-xml-builder';
import { articleHtml } from './article-html.ts';
import { itemLink } from './article-link.ts';
import type { Edition } from './edition.ts';

const xml = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  cdataPropName: '#cdata',
  format: true,
});

/** RSS 1.0 with the Dublin Core and Content modules (https://web.resource.org/rss/1.0/spec); feedsmith writes no RDF. */
export function renderRdf({ outlet, items, updated, feedUrl, baseUrl }: Edition): string {
  const links = items.map((article) => itemLink(outlet, article, baseUrl));
  return xml.build({
    '?xml': { '@version': '1.0', '@encoding': 'utf-8' },
    'rdf:RDF': {
      '@xmlns': 'http://purl.org/rss/1.0/',
      '@xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
      '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      '@xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      channel: {
        '@rdf:about': feedUrl,
        title: outlet.name,
        link: `https://${outlet.domain}/`,
        description: outlet.tagline,
        'dc:date': updated,
        items: { 'rdf:Seq': { 'rdf:li': links.map((link) => ({ '@rdf:resource': link })) } },
      },
      item: items.map((article, at) => ({
        '@rdf:about': links[at],
        title: article.title,
        link: links[at],
        description: article.summary,
        'dc:date': article.published,
        ...(article.byline ? { 'dc:creator': article.byline } : {}),
        ...(outlet.fullContentInFeed ? { 'content:encoded': { '#cdata': articleHtml(article) } } : {}),
      })),
    },
  });
}
