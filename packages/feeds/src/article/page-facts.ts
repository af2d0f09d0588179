import { feedDate } from '../parsing/feed-date.ts';
import { plainText } from '../parsing/plain-text.ts';
import { type JsonLdArticle, jsonLdArticle } from './json-ld.ts';
import type { PageDocument } from './page-dom.ts';

/** What a page's head says of the article. */
export interface PageFacts {
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly siteName: string | null;
  readonly canonical: string | null;
  /** What its structured data say; null where it has none. */
  readonly article: JsonLdArticle | null;
  /** What the page calls its content, in Facebook's and publishers' own words: free, metered, locked. */
  readonly tier: string | null;
}

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'article.published',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'cxenseparse:recs:publishtime',
  'weibo:article:create_at',
];
const MODIFIED = [
  'article:modified_time',
  'og:article:modified_time',
  'og:updated_time',
  'datemodified',
  'article.updated',
  'dcterms.modified',
  'dc.date.modified',
  'lastmod',
  'last-modified',
  'revised',
];
const TIER = ['article:content_tier', 'og:article:content_tier', 'content_tier', 'access-level'];
const AUTHOR = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'twitter:creator',
];
const TITLE = ['og:title', 'twitter:title', 'dc.title', 'parsely-title'];

/** "By Jo Doe" as "Jo Doe"; a link to a profile is no name. */
function byline(text: string | null): string | null {
  const name = plainText(text)?.replace(/^by[\s:]+/i, '') ?? null;
  return name === null || /^https?:|^@|^\/\//.test(name) ? null : name;
}

/** Reads title, authors, dates and canonical link from JSON-LD, then OpenGraph, then other meta elements. */
export function pageFacts(document: PageDocument, url: string | null): PageFacts {
  const metas = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta')) {
    const content = meta.getAttribute('content')?.trim();
    const key = (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      ''
    ).toLowerCase();
    if (content && key !== '' && !metas.has(key)) metas.set(key, content);
  }
  const first = (keys: readonly string[]): string | null =>
    keys.map((key) => metas.get(key)).find((value) => value !== undefined) ?? null;
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].map(
    (script) => script.textContent ?? '',
  );
  const article = jsonLdArticle(scripts);
  const dates = [article?.datePublished, ...PUBLISHED.map((key) => metas.get(key)), ...times(document)];
  const authors = article?.author.map(byline).filter((name) => name !== null) ?? [];
  const changes = [article?.dateModified, ...MODIFIED.map((key) => metas.get(key)), timeOfChange(document)];
  const published = firstDate(dates);
  const modified = firstDate(changes);
  // JSON-LD comes last: "mainEntityOfPage" is often a section, a translation or the site.
  const canonical =
    document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ??
    metas.get('og:url') ??
    article?.mainEntityOfPage ??
    article?.url ??
    null;
  return {
    title: plainText(article?.headline ?? first(TITLE)),
    byline: authors.length > 0 ? [...new Set(authors)].join(', ') : byline(first(AUTHOR)),
    published,
    // What says that it was changed before it was published says nothing.
    modified: modified !== null && (published === null || modified > published) ? modified : null,
    siteName: plainText(
      metas.get('og:site_name') ?? article?.publisher[0] ?? metas.get('application-name') ?? null,
    ),
    canonical: absolute(canonical, url),
    article,
    tier: first(TIER),
  };
}

const firstDate = (texts: readonly (string | null | undefined)[]): string | null =>
  texts.map((text) => feedDate(text)).find((date) => date !== null) ?? null;

/** `<time itemprop="dateModified">` and the like. */
function timeOfChange(document: PageDocument): string | null {
  const time = document.querySelector('[itemprop="dateModified"]');
  return time?.getAttribute('datetime') ?? time?.getAttribute('content') ?? null;
}

/** `<time datetime>`, those that say that they are the time of publication first. */
function times(document: PageDocument): (string | null)[] {
  const said = document.querySelector(
    'time[itemprop="datePublished"], time[pubdate], [itemprop="datePublished"][content]',
  );
  const plain = document.querySelector('article time[datetime], main time[datetime]');
  return [said, plain].map((time) => time?.getAttribute('datetime') ?? time?.getAttribute('content') ?? null);
}

function absolute(link: string | null, url: string | null): string | null {
  const found = link === null ? null : URL.parse(link.trim(), url ?? undefined);
  return found !== null && /^https?:$/.test(found.protocol) ? found.href : null;
}
