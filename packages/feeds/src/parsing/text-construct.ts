import { innerMarkup, markupValue } from './markup.ts';
import type { XmlElement } from './xml-tree.ts';

const BASE64 = /^[A-Za-z0-9+/\s]+={0,2}\s*$/;
/** Media types that cannot stand in XML but as base64 (RFC 4287, 4.1.3.3). */
const BINARY = /^(?:application\/octet-stream$|(?:image|audio|video)\/)/;
const XML = /^xhtml$|[+/]xml$/;

/** The div that wraps XHTML is no part of the content (RFC 4287, 3.1.1.3); authors wrap HTML so too. */
function unwrapped(element: XmlElement): XmlElement {
  const said = element.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  const [only] = said;
  const wrapper = said.length === 1 && typeof only === 'object' && /^(?:xhtml:|atom:)?div$/i.test(only.name);
  return wrapper ? only : element;
}

/** An Atom 1.0 or 0.3 text construct or content (RFC 4287, 3.1 and 4.1.3), as HTML or as plain text. */
export function textConstruct(element: XmlElement): string {
  const type = (element.attributes.type ?? '').toLowerCase().trim();
  const mode = (element.attributes.mode ?? '').toLowerCase().trim();
  const inner = unwrapped(element);
  if (XML.test(type) && mode !== 'escaped' && mode !== 'base64') return innerMarkup(inner).trim();
  const value = markupValue(inner);
  const packed = (mode === 'base64' || BINARY.test(type)) && BASE64.test(value);
  return packed ? Buffer.from(value, 'base64').toString('utf8').trim() : value;
}
