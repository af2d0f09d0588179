import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';

/** A feed as it is written into the file; times in the file's own spelling. */
export interface FeedEntry {
  readonly url: string;
  readonly name?: string | undefined;
  readonly publisher?: string | undefined;
  readonly interval?: string | undefined;
  readonly fullText?: boolean | undefined;
  readonly folder?: string | undefined;
}

/** The file with its feeds changed, comments and order kept, or why it cannot be changed. */
export type EditedFeeds =
  | { readonly kind: 'edited'; readonly text: string; readonly changed: readonly string[] }
  | { readonly kind: 'refused'; readonly why: string };

/** Adds the feeds that the file does not have yet; `changed` are their addresses. */
export function addFeeds(text: string, entries: readonly FeedEntry[]): EditedFeeds {
  return edit(text, (document, feeds) => {
    const known = new Set(feeds.items.map(urlOf));
    const fresh = [...new Map(entries.map((entry) => [entry.url, entry])).values()].filter(
      ({ url }) => !known.has(url),
    );
    for (const entry of fresh) feeds.add(document.createNode(entry));
    // "feeds: []" is written on one line; what grows gets a line each.
    if (fresh.length > 0 && known.size === 0) feeds.flow = false;
    return fresh.map(({ url }) => url);
  });
}

/** Takes out the feeds at these addresses; `changed` are those that were there. */
export function removeFeeds(text: string, urls: ReadonlySet<string>): EditedFeeds {
  return edit(text, (_document, feeds) => {
    const leaving = feeds.items.filter((item) => urls.has(urlOf(item) ?? ''));
    feeds.items = feeds.items.filter((item) => !leaving.includes(item));
    if (feeds.items.length === 0) feeds.flow = true;
    return leaving.map((item) => urlOf(item) ?? '');
  });
}

function edit(text: string, change: (document: Document, feeds: YAMLSeq) => readonly string[]): EditedFeeds {
  const document: Document = parseDocument(text);
  const [error] = document.errors;
  if (error)
    return { kind: 'refused', why: `it is not YAML: ${error.message.split('\n', 1)[0]?.replace(/:$/, '')}` };
  document.contents ??= document.createNode({});
  if (!isMap(document.contents)) return { kind: 'refused', why: 'it does not hold keys and values' };
  const feeds = feedsOf(document, document.contents);
  if (feeds === undefined) return { kind: 'refused', why: 'its "feeds" is not a list' };
  const changed = change(document, feeds);
  // Long lines stay as they are: folding them would change every line of the user's file.
  return { kind: 'edited', text: changed.length > 0 ? document.toString({ lineWidth: 0 }) : text, changed };
}

function feedsOf(document: Document, contents: YAMLMap): YAMLSeq | undefined {
  const feeds = contents.get('feeds', true);
  if (isSeq(feeds)) return feeds;
  if (feeds !== undefined && !(isScalar(feeds) && feeds.value === null)) return undefined;
  const made = document.createNode([]);
  contents.set('feeds', made);
  return made;
}

function urlOf(item: unknown): string | undefined {
  const url = isMap(item) ? item.get('url') : undefined;
  return typeof url === 'string' ? url : undefined;
}
