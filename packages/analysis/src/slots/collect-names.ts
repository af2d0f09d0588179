import type { Name } from '@claimwire/core';
import type { Sentence } from '../language/parse.ts';
import { canonicalName, findNames } from './find-names.ts';

/** The names of one article and which of them are one: short and long forms, acronyms, the user's aliases. */
export interface NameBook {
  /** Names of a sentence under the canonical form that the whole article gives them. */
  resolve(names: readonly Name[]): Name[];
  /** Canonical form for a name as written. */
  canonical(words: string): string;
  /** The longest spelling under which the article gives this canonical name. */
  fullName(canonical: string): string | undefined;
  /** Canonical names with how often each stands, most frequent first. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Reads all names of an article. `aliases`: each list is one name, the first spelling canonical. */
export function collectNames(
  sentences: readonly Sentence[],
  text: string,
  aliases: readonly (readonly string[])[] = [],
): NameBook {
  const same = new Map<string, string>();
  for (const [first, ...rest] of aliases) {
    if (first === undefined) continue;
    for (const alias of [first, ...rest]) same.set(canonicalName(alias), first.toLowerCase());
  }
  const found = sentences.flatMap((sentence) => findNames(sentence, text));
  for (const name of found) learnAcronym(name, text, same);
  const persons = found.filter((name) => name.kind !== 'place' && name.canonical.includes(' '));
  for (const name of found) {
    if (same.has(name.canonical) || name.canonical.includes(' ') || name.kind === 'place') continue;
    const full = persons.find(
      (person) => person.canonical.endsWith(` ${name.canonical}`) && person.kind === 'person',
    );
    if (full) same.set(name.canonical, same.get(full.canonical) ?? full.canonical);
  }
  const canonical = (words: string): string => {
    const form = canonicalName(words);
    return same.get(form) ?? form;
  };
  const full = new Map<string, string>();
  const counted = new Map<string, number>();
  for (const name of found) {
    const key = same.get(name.canonical) ?? name.canonical;
    counted.set(key, (counted.get(key) ?? 0) + 1);
    if ((full.get(key)?.length ?? 0) < name.text.length) full.set(key, name.text);
  }
  return {
    resolve: (names) =>
      names.map((name) => ({ ...name, canonical: same.get(name.canonical) ?? name.canonical })),
    canonical,
    fullName: (key) => full.get(key),
    counts: new Map([...counted].sort((a, b) => b[1] - a[1])),
  };
}

/** "International Criminal Court (ICC)": the letters in brackets must be initials of the name before them. */
function learnAcronym(name: Name, text: string, same: Map<string, string>): void {
  const behind = /^\s?\(([A-Z][A-Za-z.]{1,7})\)/.exec(text.slice(name.span.end, name.span.end + 12));
  const letters = behind?.[1]?.replaceAll('.', '').toLowerCase();
  if (letters === undefined) return;
  const words = name.canonical.split(/[\s-]+/);
  const initials = words.map((word) => word[0] ?? '').join('');
  const strong = words
    .filter((word) => !/^(of|the|and|for|de|la)$/.test(word))
    .map((word) => word[0] ?? '')
    .join('');
  if (initials === letters || strong === letters) same.set(letters, name.canonical);
}
