import { decode } from 'html-entities';
import { Parser } from 'htmlparser2';
import { canonicalName, enter, OUTERMOST, type Scope } from './namespace.ts';

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

/** Deeper than any real feed; a document that nests further is read up to there. */
const DEEPEST = 1000;

class TooDeep extends Error {}

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

/**
 * Reads a feed's XML as it is on the web: junk before the root, stray control characters, bare ampersands, HTML
 * entities and unclosed tags do not stop it. DTDs are skipped, entities that they define are never expanded.
 */
export function readXml(text: string, url: string | null): XmlElement {
  const root: XmlElement = { name: '', written: '', attributes: {}, children: [], base: url };
  const open: { element: XmlElement; scope: Scope }[] = [{ element: root, scope: OUTERMOST }];
  let cdata = false;
  const parser = new Parser(
    {
      onopentag(written, raw) {
        if (open.length > DEEPEST) throw new TooDeep();
        const above = open.at(-1) ?? { element: root, scope: OUTERMOST };
        const scope = enter(above.scope, written, raw);
        const attributes: Record<string, string> = {};
        for (const [name, value] of Object.entries(raw)) {
          attributes[name.includes(':') ? canonicalName(scope, name) : name] = entities(value);
        }
        const xmlBase = attributes['xml:base'];
        const base = xmlBase === undefined ? above.element.base : resolve(xmlBase, above.element.base);
        const element = { name: canonicalName(scope, written), written, attributes, children: [], base };
        above.element.children.push(element);
        open.push({ element, scope });
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
        if (open.length > 1) open.pop();
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  try {
    parser.end(withoutDoctype(clean(text)));
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
  }
  return root;
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
