import { isItem } from './implied-end.ts';
import type { XmlElement } from './xml-tree.ts';

/** A feed as it was found in a document, however much stands before, around or behind it. */
export interface FoundFeed {
  readonly kind: 'atom' | 'rss';
  /** The element that says what the feed is called. */
  readonly root: XmlElement;
  /**
   * In document order. Those beside the channel, as RSS 0.90 and 1.0 have them, in a second channel or root, or behind
   * an end tag that came too early are the feed's too.
   */
  readonly items: readonly XmlElement[];
}

const ROOT = /^(?:[\w-]+:)?(rss|rdf|feed|channel|html)$/i;

/** Finds the feed in a document; `html` where it is a web page, null where it is neither. */
export function findFeed(tree: XmlElement): FoundFeed | 'html' | null {
  const roots: XmlElement[] = [];
  const items: XmlElement[] = [];
  let isPage = false;
  const walk = (element: XmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (isItem(child.name)) items.push(child);
      else {
        const root = rootOf(child);
        if (root === 'html') isPage = true;
        else if (root !== null) roots.push(child);
        walk(child);
      }
    }
  };
  walk(tree);
  const [first] = roots;
  // Elements of a page may be called anything: only a root makes items of them.
  if (first === undefined && isPage) return 'html';
  const [item] = items;
  if (first === undefined && item === undefined) return null;
  const kind = (item === undefined ? rootOf(first ?? tree) === 'feed' : item.name === 'atom:entry')
    ? 'atom'
    : 'rss';
  const ofKind = items.filter(({ name }) => (name === 'atom:entry') === (kind === 'atom'));
  const root = roots.find((one) => (rootOf(one) === 'feed') === (kind === 'atom')) ?? tree;
  return { kind, root, items: ofKind };
}

const rootOf = (element: XmlElement): string | null => ROOT.exec(element.written)?.[1]?.toLowerCase() ?? null;
