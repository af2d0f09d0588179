import type { XmlElement } from './xml-tree.ts';

/** Text as XML character data, fit for attributes too. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

/** HTML tags lose a prefix (`xhtml:div`), since what is handed on is read as HTML. */
function tag(element: XmlElement): string {
  return element.name.startsWith('xhtml:') ? element.name.slice(6) : element.written;
}

function writeElement(element: XmlElement, out: string[]): void {
  const name = tag(element);
  const attributes = Object.entries(element.attributes)
    .filter(([key]) => key !== 'xmlns' && !key.startsWith('xmlns:') && !key.startsWith('other-xmlns'))
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join('');
  if (element.children.length === 0 && VOID.has(name.toLowerCase())) {
    out.push(`<${name}${attributes}/>`);
    return;
  }
  out.push(`<${name}${attributes}>`);
  writeInside(element, out);
  out.push(`</${name}>`);
}

function writeInside(element: XmlElement, out: string[]): void {
  for (const child of element.children) {
    if (typeof child === 'string') out.push(escapeXml(child).replace(/&quot;/g, '"'));
    else writeElement(child, out);
  }
}

/** What stands inside an element, as markup. Pieces are joined once: level by level would cost the depth times the size. */
export function innerMarkup(element: XmlElement): string {
  const out: string[] = [];
  writeInside(element, out);
  return out.join('');
}

/**
 * What an element of a feed says: its text where it holds only text (escaped markup or CDATA), else its children as
 * markup, since some feeds put naked HTML into a description.
 */
export function markupValue(element: XmlElement): string {
  const nested = element.children.some((child) => typeof child !== 'string');
  return (nested ? innerMarkup(element) : element.children.join('')).trim();
}
