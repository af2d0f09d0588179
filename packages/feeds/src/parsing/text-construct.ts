import { innerMarkup, markupValue } from './markup.ts';
import type { XmlElement } from './xml-tree.ts';

const BASE64 = /^[A-Za-z0-9+/\s]+={0,2}\s*$/;

/** An Atom 1.0 or 0.3 text construct or content (RFC 4287, 3.1 and 4.1.3), as HTML or as plain text. */
export function textConstruct(element: XmlElement): string {
  const type = (element.attributes.type ?? '').toLowerCase().trim();
  const mode = (element.attributes.mode ?? '').toLowerCase().trim();
  if (type === 'xhtml' || type === 'application/xhtml+xml' || mode === 'xml') {
    const elements = element.children.filter((child) => typeof child !== 'string');
    const [only] = elements;
    // The div of type="xhtml" is a wrapper and no part of the content.
    const wrapped =
      type === 'xhtml' && elements.length === 1 && /^(?:xhtml:|atom:)?div$/i.test(only?.name ?? '');
    return only && wrapped ? innerMarkup(only).trim() : markupValue(element);
  }
  const value = markupValue(element);
  // Atom 0.3 says so; Atom 1.0 says it with a media type that is neither text nor XML.
  const packed = mode === 'base64' || (type.includes('/') && !/^text\/|[+/]xml$/.test(type));
  return packed && BASE64.test(value) ? Buffer.from(value, 'base64').toString('utf8').trim() : value;
}
