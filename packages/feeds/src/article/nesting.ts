import { Parser } from 'htmlparser2';

/** Markup that nests deeper, or has more elements, than it may. */
export class TooDeep extends Error {
  override readonly name = 'TooDeep';
}

/** Deepest nesting that text is taken from tag by tag; closing tags cost time in proportion to it. */
export const DEEPEST_TEXT = 2000;

/**
 * Deepest nesting that goes into a DOM. Readability's time grows with the cube of it: a page 300 deep takes half a
 * second, one 3,000 deep minutes. Real pages stay under 100.
 */
const DEEPEST_PAGE = 200;

/** Most elements that go into a DOM: about three seconds of work. The longest live blogs have some 15,000. */
const MOST_ELEMENTS = 30_000;

/** True where a page is too deep or too large for a DOM. */
export function beyondDom(html: string): boolean {
  let depth = 0;
  let elements = 0;
  const parser = new Parser({
    onopentag() {
      depth += 1;
      elements += 1;
      if (depth > DEEPEST_PAGE || elements > MOST_ELEMENTS) throw new TooDeep();
    },
    onclosetag() {
      depth -= 1;
    },
  });
  try {
    parser.end(html);
  } catch (error) {
    if (error instanceof TooDeep) return true;
    throw error;
  }
  return false;
}
