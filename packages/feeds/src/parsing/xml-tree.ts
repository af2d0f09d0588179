import { decode } from 'html-entities';
import { Parser } from 'htmlparser2';
import { isItem, staysOpen } from './implied-end.ts';
import { canonicalName, enter, OUTERMOST, type Scope } from './namespace.ts';
import { withEnds } from './unterminated.ts';

/** An element with its name in canonical spelling (see `canonicalName`); children in document order. */
export interface XmlElement {
  readonly name: string;
  /** The name as written, for markup that is handed on. */
  readonly written: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
  /** What relative links inside are relative to (xml:base, RFC 4287 section 2); null when nothing says. */
  readonly base: string | null;
}

/** Deeper than any real feed: what nests further is left out, and reading goes on at the next item. */
const DEEPEST = 1000;

class TooDeep extends Error {
  override readonly name = 'TooDeep';
}

/** What XML forbids outright, and lone surrogates. */
function clean(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
}

/** XML's and HTML's entities and numbers, each once; unknown ones and bare ampersands stay as they are. */
const entities = (text: string): string =>
  text.includes('&') ? decode(text, { level: 'html5', scope: 'strict' }) : text;

function resolve(link: string, base: string | null): string | null {
  return URL.parse(link, base ?? undefined)?.href ?? base;
}

interface Frame {
  readonly element: XmlElement;
  readonly scope: Scope;
}

const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};
const ADDRESS = new Set(['link', 'guid', 'atom:id']);
const ITEM_START = /<(?:[\w.-]{1,40}:)?(?:item|entry)[\s>]/gi;

/**
 * Reads a feed's XML as it is on the web: junk before the root, stray control characters, bare ampersands, HTML
 * entities, forgotten end tags (see `staysOpen`) and unterminated sections do not stop it. DTDs are skipped, entities
 * that they define are never expanded.
 */
export function readXml(text: string, url: string | null): XmlElement {
  const root: XmlElement = { name: '', written: '', attributes: NO_ATTRIBUTES, children: [], base: url };
  const open: Frame[] = [{ element: root, scope: OUTERMOST }];
  const whole = withEnds(withoutDoctype(clean(text)));
  for (let from: number | null = 0; from !== null; ) from = readOn(whole, from, open);
  return root;
}

/** Reads on from `from` into the elements that are open; null at the end, else the place of the item to read on from. */
function readOn(text: string, from: number, open: Frame[]): number | null {
  // What the parser holds open, innermost last; elements whose end tag was forgotten are closed in `open` before that.
  const held: Frame[] = [];
  const outer = open.length;
  let cdata = false;
  const parser = new Parser(
    {
      onopentag(written, raw) {
        if (held.length >= DEEPEST) throw new TooDeep();
        const frame = opened(open, written, raw);
        held.push(frame);
        open.push(frame);
      },
      ontext(piece) {
        open.at(-1)?.element.children.push(cdata ? piece : entities(piece));
      },
      oncdatastart() {
        cdata = true;
      },
      oncdataend() {
        cdata = false;
      },
      onclosetag() {
        const frame = held.pop();
        const at = frame === undefined ? -1 : open.lastIndexOf(frame);
        if (at > 0) open.length = at;
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  try {
    parser.write(from === 0 ? text : text.slice(from));
    const cut = open.at(-1)?.element;
    // An address or id that the document breaks off in would be another one, and another item for ever.
    if (cut !== undefined && ADDRESS.has(cut.name) && held.length > 0) cut.children.length = 0;
    parser.end();
    return null;
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
  }
  const item = open.findIndex(({ element }) => isItem(element.name));
  open.length = item > 0 ? item : Math.min(open.length, outer);
  ITEM_START.lastIndex = from + parser.startIndex;
  return ITEM_START.exec(text)?.index ?? null;
}

const scopeOf = (open: readonly Frame[]): Scope => open.at(-1)?.scope ?? OUTERMOST;

/** The frame of an element that starts, put into the innermost element that stays open. */
function opened(open: Frame[], written: string, raw: Readonly<Record<string, string>>): Frame {
  let scope = enter(scopeOf(open), written, raw);
  const stays = staysOpen(open, canonicalName(scope, written));
  if (stays < open.length) {
    open.length = stays;
    scope = enter(scopeOf(open), written, raw);
  }
  const above = open.at(-1)?.element;
  const names = Object.keys(raw);
  const attributes: Record<string, string> = {};
  for (const name of names) {
    attributes[name.includes(':') ? canonicalName(scope, name) : name] = entities(raw[name] ?? '');
  }
  const xmlBase = attributes['xml:base'];
  const element: XmlElement = {
    name: canonicalName(scope, written),
    written,
    attributes: names.length === 0 ? NO_ATTRIBUTES : attributes,
    children: [],
    base: xmlBase === undefined ? (above?.base ?? null) : resolve(xmlBase, above?.base ?? null),
  };
  above?.children.push(element);
  return { element, scope };
}

/** The text without its document type declaration, internal subset included. */
function withoutDoctype(text: string): string {
  const start = text.slice(0, 65_536).search(/<!DOCTYPE/i);
  if (start < 0) return text;
  const end = text.indexOf('>', start);
  const bracket = text.indexOf('[', start);
  if (end < 0) return text;
  if (bracket < 0 || bracket > end) return text.slice(0, start) + text.slice(end + 1);
  const close = /\]\s*>/.exec(text.slice(bracket));
  return close === null ? text : text.slice(0, start) + text.slice(bracket + close.index + close[0].length);
}
