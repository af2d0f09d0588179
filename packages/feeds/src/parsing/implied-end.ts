/** Elements that hold one line of text and nothing else, in lower case and canonical spelling. */
const LINES = new Set([
  'title',
  'link',
  'guid',
  'pubdate',
  'comments',
  'category',
  'author',
  'dc:title',
  'dc:creator',
  'dc:date',
  'atom:title',
  'atom:link',
  'atom:id',
  'atom:published',
  'atom:updated',
  'atom:issued',
  'atom:modified',
  'atom:created',
  'atom:category',
]);
/** Elements of an item whose names HTML does not use: inside a text they can only mean that its end tag is missing. */
const NEVER_HTML = new Set([
  'guid',
  'pubdate',
  'enclosure',
  'content:encoded',
  'dc:creator',
  'dc:date',
  'atom:id',
  'atom:published',
  'atom:updated',
  'atom:content',
  'atom:author',
]);
const TEXTS = new Set(['description', 'content:encoded', 'atom:summary', 'atom:content']);
/** Elements that may stand after any line of an item. */
const FIELDS = new Set([...LINES, ...NEVER_HTML, ...TEXTS, 'source', 'atom:source']);

/** What starts an item of a feed, by canonical name. */
export const isItem = (name: string): boolean =>
  name === 'atom:entry' || (name.length === 4 && name.toLowerCase() === 'item');

/** An open element as far as it counts here. */
interface Open {
  readonly element: {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
  };
}

/** XML inside an Atom content is somebody's document: an `entry` in it is no entry of this feed (RFC 4287, 4.1.3.3). */
const isDocument = ({ element }: Open): boolean =>
  element.name === 'atom:content' && /[+/]xml$/i.test(element.attributes.type ?? '');

/**
 * How many of the open elements stay open when `name` starts, from the outermost on: an end tag that a feed forgot is
 * taken as said where only it makes sense. An item never stands in an item, nor a field in a line of text.
 */
export function staysOpen(open: readonly Open[], name: string): number {
  if (isItem(name)) {
    for (let at = open.length - 1; at > 0; at -= 1) {
      const inside = open[at];
      if (inside === undefined || isDocument(inside)) break;
      if (isItem(inside.element.name)) return at;
    }
    return open.length;
  }
  const within = open.at(-1)?.element.name.toLowerCase() ?? '';
  const starts = name.toLowerCase();
  const forgotten = LINES.has(within) ? FIELDS.has(starts) : TEXTS.has(within) && NEVER_HTML.has(starts);
  return forgotten ? open.length - 1 : open.length;
}
