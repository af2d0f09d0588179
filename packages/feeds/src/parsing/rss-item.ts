import type { FeedItem, ItemSource } from '@claimwire/core';
import { authorName, joinAuthors } from './author.ts';
import { plainText } from './plain-text.ts';
import { childText, firstText, nodeAttribute, nodeText, type RssParserItem } from './rss-parser-output.ts';

const isHttp = (text: string | null): text is string => text !== null && /^https?:\/\/\S+$/i.test(text);

function linkOf({ nodes, about }: RssParserItem): string | null {
  const plain = firstText(nodes('links'));
  if (plain !== null) return plain;
  const atom = nodes('atomLinks').find((link) => (nodeAttribute(link, 'rel') ?? 'alternate') === 'alternate');
  const href = nodeAttribute(atom, 'href');
  if (href !== null) return href;
  const [guid] = nodes('guids');
  const id = nodeText(guid);
  // "isPermaLink ... its default value is true" (RSS 2.0)
  if (isHttp(id) && nodeAttribute(guid, 'isPermaLink')?.toLowerCase() !== 'false') return id;
  return isHttp(about) ? about : null;
}

function sourceOf({ nodes }: RssParserItem): ItemSource | null {
  const [source] = nodes('sources');
  const url = nodeAttribute(source, 'url');
  const name = plainText(nodeText(source)) ?? url;
  return name === null ? null : { name, url };
}

/** An item of RSS or RDF. */
export function rssItem(item: RssParserItem): FeedItem {
  const { nodes } = item;
  const authors = [['authors'], ['dcCreators'], ['dcAuthors'], ['atomAuthors'], ['itunesAuthors']] as const;
  const named = authors.map(([key]) =>
    joinAuthors(nodes(key).map((node) => childText(node, 'name') ?? authorName(nodeText(node)))),
  );
  const published = firstText(
    nodes('pubDates'),
    nodes('atomPublished'),
    nodes('dcDates'),
    nodes('dctermsIssued'),
    nodes('dctermsCreated'),
  );
  // Dublin Core's date is "a point in time associated with an event in the lifecycle": both, for want of better.
  const updated = firstText(nodes('atomUpdated'), nodes('dctermsModified'), nodes('dcDates'));
  return {
    title: plainText(firstText(nodes('titles'), nodes('dcTitles'), nodes('mediaTitles'))),
    link: linkOf(item),
    id: firstText(nodes('guids'), nodes('dcIdentifiers')) ?? item.about,
    published: published ?? updated,
    updated,
    author: named.find((name) => name !== null) ?? null,
    summary: firstText(
      nodes('descriptions'),
      nodes('dcDescriptions'),
      nodes('atomSummaries'),
      nodes('summaries'),
      nodes('itunesSummaries'),
      nodes('mediaDescriptions'),
    ),
    content: firstText(nodes('encoded'), nodes('xhtmlBodies'), nodes('atomContents')),
    source: sourceOf(item),
  };
}
