import { absoluteMarkup } from './absolute-markup.ts';
import { feedDate } from './feed-date.ts';
import type { FoundFeed } from './find-feed.ts';
import { escapeXml, markupValue } from './markup.ts';
import { textConstruct } from './text-construct.ts';
import type { XmlElement } from './xml-tree.ts';

const RSS_NAMES = new Map(
  [
    'title',
    'link',
    'description',
    'author',
    'pubDate',
    'guid',
    'source',
    'language',
    'ttl',
    'item',
    'channel',
    'summary',
  ].map((name) => [name.toLowerCase(), name]),
);
const DATES = new Set([
  'pubDate',
  'dc:date',
  'dcterms:created',
  'dcterms:issued',
  'dcterms:modified',
  'atom:updated',
  'atom:published',
  'atom:modified',
  'atom:issued',
  'atom:created',
]);
const TEXTS = new Set(['atom:title', 'atom:summary', 'atom:content', 'atom:tagline', 'atom:subtitle']);
/** Elements that rss-parser must not see under their own names (see rss-parser-output). */
const HTML = new Set(['description', 'content', 'content:encoded']);
const PERSONS = new Set(['atom:author', 'atom:contributor']);
/** Of all the rest only these are read. */
const PLAIN = /^(?:[a-z]+|(?:dc|content|sy|itunes|atom|dcterms|media|xhtml):[a-z][\w-]*|pubDate)$/i;
const KEPT_ATTRIBUTES = ['href', 'rel', 'type', 'isPermaLink', 'url'];

const elementsOf = (element: XmlElement): XmlElement[] =>
  element.children.filter((child) => typeof child !== 'string');

function absolute(link: string, base: string | null): string {
  const trimmed = link.trim();
  // What is absolute already keeps its spelling: only a relative link needs the base.
  if (trimmed === '' || URL.canParse(trimmed)) return trimmed;
  return URL.parse(trimmed, base ?? undefined)?.href ?? trimmed;
}

/** Upper and lower case as the standard has it: `<PubDate>` and `<ITEM>` occur. */
function spelled(element: XmlElement): string {
  return RSS_NAMES.get(element.name.toLowerCase()) ?? element.name;
}

function line(name: string, attributes: Readonly<Record<string, string>>, content: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return `<${name}${written.join('')}>${content}</${name}>`;
}

/** One child of a feed or item in its simplest spelling, or '' for what says nothing. `plain` drops the `atom:` prefix. */
function simple(element: XmlElement, plain: boolean): string {
  const canonical = spelled(element);
  const bareName = plain && canonical.startsWith('atom:') ? canonical.slice(5) : canonical;
  const name = HTML.has(bareName) ? `html:${bareName}` : bareName;
  if (!PLAIN.test(canonical)) return '';
  if (DATES.has(canonical)) {
    const date = feedDate(markupValue(element));
    // A date that cannot be read is left out: rss-parser throws the whole feed away for one.
    return date === null ? '' : line(name, {}, date);
  }
  if (PERSONS.has(canonical)) return line(name, {}, children(element, true));
  if (canonical === 'atom:source') return line(name, {}, children(element, true));
  const attributes: Record<string, string> = {};
  for (const key of KEPT_ATTRIBUTES) {
    const value = element.attributes[key];
    if (value !== undefined)
      attributes[key] = key === 'href' || key === 'url' ? absolute(value, element.base) : value;
  }
  if (canonical === 'atom:link')
    return attributes.href ? line(name, { rel: 'alternate', ...attributes }, '') : '';
  if (TEXTS.has(canonical)) {
    const text = textConstruct(element);
    return text === '' ? '' : line(name, {}, escapeXml(absoluteMarkup(text, element.base)));
  }
  const given = markupValue(element);
  // RSS with an Atom link that lacks its namespace.
  const link = given === '' ? (attributes.href ?? '') : given;
  const value = canonical === 'link' ? absolute(link, element.base) : absoluteMarkup(given, element.base);
  if (value === '' && Object.keys(attributes).length === 0) return '';
  const bare = canonical === 'guid' || canonical === 'source' ? attributes : {};
  return value === '' && Object.keys(bare).length === 0 ? '' : line(name, bare, escapeXml(value));
}

function children(element: XmlElement, plain: boolean): string {
  // A video's title and text stand in a group with its files; those of a picture in `media:content` are its caption.
  return elementsOf(element)
    .flatMap((child) => (child.name === 'media:group' ? elementsOf(child) : [child]))
    .map((child) => simple(child, plain))
    .join('');
}

/** What is read of a feed beside its items. */
const HEAD = new Set([
  'title',
  'link',
  'language',
  'ttl',
  'dc:language',
  'sy:updatePeriod',
  'sy:updateFrequency',
  'atom:title',
  'atom:link',
]);

function head(element: XmlElement, plain: boolean): string {
  return elementsOf(element)
    .filter((child) => HEAD.has(spelled(child)))
    .map((child) => simple(child, plain))
    .join('');
}

/**
 * Put on containers so that none is empty: xml2js makes a bare string of an empty element, and a string has methods
 * such as `link` that rss-parser would take for elements.
 */
const MARK = { canonical: 'yes' } as const;

/** Items that are handed to rss-parser at a time: the trees that it builds on the way are then soon forgotten. */
const BATCH = 100;

/** A feed as one or more documents of the simplest spelling, each with a share of the items; the first has the head too. */
export function* canonicalFeed({ kind, root, items }: FoundFeed): Generator<string> {
  const isAtom = kind === 'atom';
  const channel = isAtom ? root : (elementsOf(root).find((child) => spelled(child) === 'channel') ?? root);
  let top = head(channel, isAtom);
  for (let from = 0; from === 0 || from < items.length; from += BATCH) {
    const body = items.slice(from, from + BATCH).map((item) => canonicalItem(item, isAtom));
    const inside = top + body.join('');
    yield isAtom
      ? line('feed', MARK, inside)
      : line('rss', { version: '2.0' }, line('channel', MARK, inside));
    top = '';
  }
}

function canonicalItem(item: XmlElement, isAtom: boolean): string {
  if (isAtom) return line('entry', MARK, children(item, true));
  const about = item.attributes['rdf:about'];
  return line('item', about === undefined ? MARK : { ...MARK, 'rdf:about': about }, children(item, false));
}
