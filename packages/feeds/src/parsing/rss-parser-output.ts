import Parser from 'rss-parser';
import { z } from 'zod';

/** An element as xml2js gives it: its text, or text and attributes. */
const Node = z.union([
  z.string(),
  z.looseObject({ _: z.string().optional(), $: z.record(z.string(), z.string()).optional() }),
]);
type Node = z.infer<typeof Node>;

/** An odd shape is as good as missing. */
const Nodes = z.array(Node).catch([]);

/** Children of items that are wanted whole, under names that rss-parser itself does not write to. */
const WHOLE = {
  title: 'titles',
  link: 'links',
  guid: 'guids',
  id: 'ids',
  author: 'authors',
  contributor: 'contributors',
  source: 'sources',
  // Under their own names rss-parser would make "snippets" of them, in time that grows with the square of the text.
  'html:description': 'descriptions',
  'html:content': 'contents',
  published: 'publishedDates',
  issued: 'issuedDates',
  created: 'createdDates',
  updated: 'updatedDates',
  modified: 'modifiedDates',
  pubDate: 'pubDates',
  'dc:title': 'dcTitles',
  'dc:creator': 'dcCreators',
  'dc:author': 'dcAuthors',
  'dc:date': 'dcDates',
  'dc:description': 'dcDescriptions',
  'dc:identifier': 'dcIdentifiers',
  'dcterms:created': 'dctermsCreated',
  'dcterms:issued': 'dctermsIssued',
  'dcterms:modified': 'dctermsModified',
  'html:content:encoded': 'encoded',
  'itunes:author': 'itunesAuthors',
  'itunes:summary': 'itunesSummaries',
  'atom:link': 'atomLinks',
  'atom:author': 'atomAuthors',
  'atom:published': 'atomPublished',
  'atom:updated': 'atomUpdated',
  'atom:summary': 'atomSummaries',
  'atom:content': 'atomContents',
  'media:title': 'mediaTitles',
  'media:description': 'mediaDescriptions',
  'xhtml:body': 'xhtmlBodies',
  summary: 'summaries',
} as const;
type Key = (typeof WHOLE)[keyof typeof WHOLE];

const Item = z.looseObject({ 'rdf:about': z.string().optional() }).transform((item) => {
  const nodes = (key: Key): Node[] => (item[key] === undefined ? [] : Nodes.parse(item[key]));
  return { about: item['rdf:about'] ?? null, nodes };
});
/** An item as rss-parser gives it, its elements by kind. */
export type RssParserItem = z.infer<typeof Item>;

const text = z.string().optional().catch(undefined);

const Output = z.looseObject({
  title: text,
  link: text,
  language: text,
  'dc:language': text,
  items: z.array(Item),
});
export type RssParserOutput = z.infer<typeof Output>;

const parser = new Parser({
  defaultRSS: 2,
  customFields: {
    feed: ['dc:language'],
    item: Object.entries(WHOLE).map(([from, to]) => [from, to, { keepArray: true }]),
  },
});

/** A feed in canonical XML through rss-parser's `parseString`. Rejects when rss-parser cannot read it. */
export async function throughRssParser(xml: string): Promise<RssParserOutput> {
  return Output.parse(await parser.parseString(xml));
}

/** The text of a node. */
export function nodeText(node: Node | undefined): string | null {
  const value = (typeof node === 'string' ? node : node?._)?.trim();
  return value ? value : null;
}

/** An attribute of a node. */
export function nodeAttribute(node: Node | undefined, name: string): string | null {
  return (typeof node === 'object' ? node.$?.[name] : undefined) ?? null;
}

/** The first text among the given lists of nodes. */
export function firstText(...lists: readonly (readonly Node[])[]): string | null {
  for (const list of lists) {
    for (const node of list) {
      const value = nodeText(node);
      if (value !== null) return value;
    }
  }
  return null;
}

/** The text of a node's child, as in `<author><name>`. */
export function childText(node: Node | undefined, name: string): string | null {
  const child = typeof node === 'object' ? node[name] : undefined;
  return child === undefined ? null : firstText(Nodes.parse(child));
}
