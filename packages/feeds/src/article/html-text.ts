import { decode } from 'html-entities';
import { Parser } from 'htmlparser2';
import { DEEPEST_TEXT, TooDeep } from './nesting.ts';

/** Elements whose text nobody reads as the article's. */
const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'title',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'canvas',
  'audio',
  'video',
  'button',
  'select',
  'textarea',
  'datalist',
  'dialog',
  'map',
]);

/** Elements that start a paragraph of their own (WHATWG HTML, 15.3.3 and below). */
const BLOCK = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'legend',
  'li',
  'main',
  'menu',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'tfoot',
  'thead',
  'tr',
  'ul',
]);

const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** One paragraph's raw text as it is kept: runs of blanks as one, line breaks trimmed, invisible characters gone. */
function tidy(text: string): string {
  return text
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** What a run of white space in running text comes to: a blank, or the mark of a blank line. */
const blank = (run: string): string => (run.indexOf('\n') === run.lastIndexOf('\n') ? ' ' : '\uE000');

/**
 * The text of HTML, a page's or a fragment's: paragraphs apart by one blank line, `<br>` as a line break, two of them
 * as a paragraph's end; scripts, styles and what is hidden left out, entities decoded. HTML without any block element
 * is taken as plain text whose blank lines count, as feeds often have it.
 */
export function htmlText(html: string): string {
  const pieces: string[] = [];
  let silent = 0;
  let blocks = 0;
  let preformatted = 0;
  const open: boolean[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const hides =
          SILENT.has(name) || attributes.hidden !== undefined || HIDDEN_STYLE.test(attributes.style ?? '');
        open.push(hides);
        if (open.length > DEEPEST_TEXT) throw new TooDeep();
        if (hides) silent += 1;
        if (name === 'pre') preformatted += 1;
        if (name === 'br') pieces.push('\n');
        else if (name === 'td' || name === 'th') pieces.push(' ');
        if (BLOCK.has(name)) {
          blocks += 1;
          pieces.push('\n\n');
        }
        if (name === 'br') blocks += 1;
      },
      ontext(text) {
        if (silent > 0) return;
        pieces.push(preformatted > 0 ? text : text.replace(/\s+/g, blank));
      },
      onclosetag(name) {
        if (open.pop()) silent -= 1;
        if (name === 'pre') preformatted -= 1;
        if (BLOCK.has(name)) pieces.push('\n\n');
      },
    },
    { decodeEntities: true },
  );
  try {
    parser.end(html);
  } catch (error) {
    if (error instanceof TooDeep) return withoutTags(html);
    throw error;
  }
  // U+E000 (private use) stands for a blank line in running text: it parts paragraphs only where no element does.
  const joined = pieces.join('').replace(/\uE000/g, blocks === 0 ? '\n\n' : ' ');
  return joined
    .split(/\n[^\S\n]*\n\s*/)
    .map(tidy)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** The plain way, for markup that nests so deep that nothing but an attack makes it: tags become paragraph ends. */
function withoutTags(html: string): string {
  const bare = html.replace(/<(?:script|style)\b[^>]*>[^<]*/gi, '').replace(/<[^<>]*>/g, '\n\n');
  return decode(bare)
    .split(/\n{2,}/)
    .map(tidy)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
