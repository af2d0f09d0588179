import { absoluteMarkup } from './absolute-markup.ts';
import { feedDate } from './feed-date.ts';
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
const PLAIN = /^(?:[a-z]+|(?:dc|content|sy|itunes|atom|dcterms|media|xhtml):[\w-]+|pubDate)$/i;
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
  const value = canonical === 'link' ? absolute(given, element.base) : absoluteMarkup(given, element.base);
  if (value === '' && Object.keys(attributes).length === 0) return '';
  const bare = canonical === 'guid' || canonical === 'source' ? attributes : {};
  return value === '' && Object.keys(bare).length === 0 ? '' : line(name, bare, escapeXml(value));
}

function children(element: XmlElement, plain: boolean): string {
  return elementsOf(element)
    .map((child) => simple(child, plain))
    .join('');
}

/** A feed's elements other than its items. */
function head(element: XmlElement, plain: boolean, except: readonly string[]): string {
  return elementsOf(element)
    .filter((child) => !except.includes(spelled(child)))
    .map((child) => simple(child, plain))
    .join('');
}

/**
 * Put on containers so that none is empty: xml2js makes a bare string of an empty element, and a string has methods
 * such as `link` that rss-parser would take for elements.
 */
const MARK = { canonical: 'yes' } as const;

/** An Atom feed element as Atom without namespaces. */
export function canonicalAtom(feed: XmlElement): string {
  const entries = elementsOf(feed).filter((child) => child.name === 'atom:entry');
  const body = entries.map((entry) => line('entry', MARK, children(entry, true))).join('');
  return line('feed', MARK, head(feed, true, ['atom:entry']) + body);
}

/** An RSS or RDF root element as RSS 2.0. Items stand in the channel, or beside it in RSS 0.90 and 1.0. */
export function canonicalRss(root: XmlElement): string {
  const channels = elementsOf(root).filter((child) => spelled(child) === 'channel');
  const items = [root, ...channels].flatMap(elementsOf).filter((child) => spelled(child) === 'item');
  const body = items.map((item) => {
    const about = item.attributes['rdf:about'];
    return line('item', about === undefined ? MARK : { ...MARK, 'rdf:about': about }, children(item, false));
  });
  const top = channels
    .map((channel) => head(channel, false, ['item', 'image', 'textinput', 'textInput']))
    .join('');
  return line('rss', { version: '2.0' }, line('channel', MARK, top + body.join('')));
}
