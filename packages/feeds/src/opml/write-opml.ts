import { generateOpml } from 'feedsmith';
import { NAMESPACE, type OpmlFeed, OWN } from './outline.ts';

interface Outline {
  text: string;
  title?: string;
  type?: string;
  xmlUrl?: string;
  outlines?: Outline[];
  'claimwire:publisher'?: string;
  'claimwire:interval'?: string;
  'claimwire:fullText'?: string;
}

function outlineOf(feed: OpmlFeed): Outline {
  const name = feed.name ?? feed.url;
  return {
    text: name,
    title: name,
    type: 'rss',
    xmlUrl: feed.url,
    ...(feed.publisher === null ? {} : { 'claimwire:publisher': feed.publisher }),
    ...(feed.intervalSeconds === null ? {} : { 'claimwire:interval': String(feed.intervalSeconds) }),
    ...(feed.fullText ? { 'claimwire:fullText': 'true' } : {}),
  };
}

/** The list in which a folder's outlines go, made on the way where it is missing. */
function within(top: Outline[], folder: string | null): Outline[] {
  let current = top;
  for (const name of folder?.split('/') ?? []) {
    let found = current.find((outline) => outline.xmlUrl === undefined && outline.text === name);
    if (found === undefined) {
      found = { text: name, outlines: [] };
      current.push(found);
    }
    found.outlines ??= [];
    current = found.outlines;
  }
  return current;
}

/** Writes feeds as OPML 2.0, in their folders, in the order given. */
export function writeOpml(feeds: readonly OpmlFeed[], title = 'claimwire feeds'): string {
  const outlines: Outline[] = [];
  for (const feed of feeds) within(outlines, feed.folder).push(outlineOf(feed));
  const xml = generateOpml({ head: { title }, body: { outlines } }, { extraOutlineAttributes: OWN });
  return xml.replace(/<opml\b/, `<opml xmlns:claimwire="${NAMESPACE}"`);
}
