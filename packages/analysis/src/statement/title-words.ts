import { parse } from '../language/parse.ts';
import type { NameBook } from '../slots/collect-names.ts';
import { findNames } from '../slots/find-names.ts';
import { findQuantities } from '../slots/find-quantities.ts';
import { termsOf } from '../slots/terms-of.ts';

/** Canonical names and normalised terms of an article's title. */
export function titleWords(
  title: string,
  book: NameBook,
): { readonly names: string[]; readonly terms: string[] } {
  const sentences = parse(title);
  const names = sentences.flatMap((sentence) => book.resolve(findNames(sentence, title)));
  const terms = sentences.flatMap((sentence) =>
    termsOf(sentence, { names, quantities: findQuantities(sentence, title), dates: [] }),
  );
  return { names: names.map((name) => name.canonical), terms };
}
