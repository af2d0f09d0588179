import type { ExpectedItem } from './gofeed-expectation.ts';

/** A field in which claimwire reads an item otherwise than gofeed. */
export interface Difference {
  readonly file: string;
  readonly field: keyof ExpectedItem;
  readonly expected: string | null;
  readonly found: string | null;
}

/** The class of the differences that nobody can explain. */
export const UNEXPLAINED = 'unexplained';

/** Why claimwire means to differ, by class; the table in `docs/feeds.md` says more. */
const CLASSES: readonly (readonly [string, (difference: Difference, feed: string) => boolean])[] = [
  [
    'rdf:about is id and link',
    ({ field, expected, found }, feed) =>
      (field === 'id' || field === 'link') && expected === null && feed.includes(`rdf:about="${found}"`),
  ],
  [
    'titles and names are plain text',
    ({ field, expected, found }) =>
      (field === 'title' || field === 'author') && bare(expected) !== '' && bare(expected) === bare(found),
  ],
  [
    'the first of several links',
    ({ field, expected, found }, feed) =>
      field === 'link' && feed.includes(`<link>${found}</link>`) && feed.includes(`<link href="${expected}"`),
  ],
  [
    'all creators, not the first',
    ({ field, expected, found }) => field === 'author' && (found ?? '').split(', ')[0] === expected,
  ],
  [
    'an id stays as it is written',
    ({ field, expected, found }) =>
      field === 'id' && found !== null && (expected ?? '').endsWith(`/${found}`),
  ],
];

const bare = (text: string | null): string =>
  (text ?? '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/<[^>]*>/g, '');

/** The class of a difference; `feed` is the document. */
export function classOf(difference: Difference, feed: string): string {
  return CLASSES.find(([, holds]) => holds(difference, feed))?.[0] ?? UNEXPLAINED;
}
