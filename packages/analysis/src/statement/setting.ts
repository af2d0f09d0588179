import type { Setting, Statement } from '@claimwire/core';

const MOST_NAMES = 12;
const MOST_TERMS = 20;
/** What the title says counts as much as this many sentences. */
const TITLE = 3;
/** The first statements tell what an article is about. */
const LEAD = 4;

/** What an article is about: the names and terms that its title, its first sentences and most of its sentences share. */
export function settingOf(
  article: { readonly title: string; readonly published: string | null },
  statements: readonly Pick<Statement, 'names' | 'terms'>[],
  title: { readonly names: readonly string[]; readonly terms: readonly string[] },
): Setting {
  return {
    title: article.title,
    published: article.published,
    names: ranked(
      title.names,
      statements.map((one) => one.names.map((name) => name.canonical)),
      MOST_NAMES,
    ),
    terms: ranked(
      title.terms,
      statements.map((one) => one.terms),
      MOST_TERMS,
    ),
  };
}

function ranked(title: readonly string[], sentences: readonly (readonly string[])[], most: number): string[] {
  const scores = new Map<string, number>();
  const add = (word: string, weight: number): void => {
    scores.set(word, (scores.get(word) ?? 0) + weight);
  };
  for (const word of new Set(title)) add(word, TITLE);
  for (const [i, words] of sentences.entries())
    for (const word of new Set(words)) add(word, i < LEAD ? 2 : 1);
  return [...scores]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([word]) => word);
}
