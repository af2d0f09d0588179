import type { FeedItem, ItemSource } from '@claimwire/core';
import { authorName, joinAuthors } from './author.ts';
import { plainText } from './plain-text.ts';
import { childText, firstText, nodeAttribute, nodeText, type RssParserItem } from './rss-parser-output.ts';

type Nodes = ReturnType<RssParserItem['nodes']>;

/** The link for reading: `alternate` (which no `rel` means too), HTML first; else whatever links at all, but no machine's link. */
function readingLink(links: Nodes): string | null {
  const rel = (link: Nodes[number]): string => (nodeAttribute(link, 'rel') ?? 'alternate').toLowerCase();
  const alternates = links.filter((link) => rel(link) === 'alternate');
  const html = alternates.find((link) => /html/i.test(nodeAttribute(link, 'type') ?? 'html'));
  const other = links.find((link) => ['related', 'via', 'self'].includes(rel(link)));
  return nodeAttribute(html ?? alternates[0] ?? other, 'href');
}

function people(nodes: Nodes): string | null {
  return joinAuthors(
    nodes.map(
      (node) => plainText(childText(node, 'name')) ?? authorName(nodeText(node) ?? childText(node, 'email')),
    ),
  );
}

function sourceOf(source: Nodes[number] | undefined): ItemSource | null {
  const links = typeof source === 'object' && Array.isArray(source.link) ? source.link : [];
  const url = readingLink(links) ?? childText(source, 'id');
  const name = plainText(childText(source, 'title')) ?? url;
  return name === null ? null : { name, url: url !== null && /^https?:/i.test(url) ? url : null };
}

/** An entry of Atom 1.0 or 0.3. */
export function atomItem({ nodes }: RssParserItem): FeedItem {
  const updated = firstText(nodes('updatedDates'), nodes('modifiedDates'));
  return {
    title: plainText(firstText(nodes('titles'), nodes('dcTitles'), nodes('mediaTitles'))),
    link: readingLink(nodes('links')),
    id: firstText(nodes('ids')),
    published:
      firstText(nodes('publishedDates'), nodes('issuedDates'), nodes('createdDates'), nodes('dcDates')) ??
      updated,
    updated,
    author: people(nodes('authors')) ?? people(nodes('dcCreators')),
    summary: firstText(nodes('summaries'), nodes('mediaDescriptions')),
    content: firstText(nodes('contents')),
    source: sourceOf(nodes('sources')[0]),
  };
}
