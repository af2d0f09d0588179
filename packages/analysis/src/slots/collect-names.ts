import type { Name, Span } from '@claimwire/core';
import type { Sentence } from '../language/parse.ts';
import { canonicalName, findNames } from './find-names.ts';
import { aliasFinder } from './name/alias-finder.ts';

/** The names of one article and which of them are one: short and long forms, acronyms, the user's aliases. */
export interface NameBook {
  /** Names of one sentence, with the user's aliases wherever they stand, under the article's canonical forms. */
  find(sentence: Sentence): Name[];
  /** Names found elsewhere, under the canonical form that the whole article gives them. */
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
  const aliased = aliasFinder(aliases);
  const namesIn = (sentence: Sentence): Name[] => {
    const names = findNames(sentence, text);
    const own = aliased(sentence, text).filter((alias) => !names.some((name) => meet(name.span, alias.span)));
    return own.length === 0 ? names : [...names, ...own].sort((a, b) => a.span.start - b.span.start);
  };
  const found = sentences.flatMap(namesIn);
  for (const name of found) learnAcronym(name, text, same);
  learnShortForms(found, same);
  const canonical = (words: string): string => {
    const form = canonicalName(words);
    return same.get(form) ?? form;
  };
  const kinds = new Map<string, Name['kind']>();
  const full = new Map<string, string>();
  const counted = new Map<string, number>();
  for (const name of found) {
    const key = same.get(name.canonical) ?? name.canonical;
    counted.set(key, (counted.get(key) ?? 0) + 1);
    if (name.kind !== 'other' && !kinds.has(key)) kinds.set(key, name.kind);
    if ((full.get(key)?.length ?? 0) < name.text.length) full.set(key, name.text);
  }
  const resolve = (names: readonly Name[]): Name[] =>
    names.map((name) => {
      const key = same.get(name.canonical) ?? name.canonical;
      return { ...name, canonical: key, kind: kinds.get(key) ?? name.kind };
    });
  return {
    find: (sentence) => resolve(namesIn(sentence)),
    resolve,
    canonical,
    fullName: (key) => full.get(key),
    counts: new Map([...counted].sort((a, b) => b[1] - a[1])),
  };
}

const OUTLET =
  / (today|times|herald|courier|news|post|journal|tribune|gazette|weekly|daily|tv|radio|chronicle)$/;

/**
 * "Maldini" is Rosa Maldini, "Corvena" is Corvena Health, "the Corniche" the Hotel Corniche: a single word that ends or opens
 * exactly one longer name of the article. "Tembe" with a Tembe Island and a Tembe Strait beside it stays itself.
 */
function learnShortForms(found: readonly Name[], same: Map<string, string>): void {
  const long = new Map(
    found.filter((name) => name.canonical.includes(' ')).map((name) => [name.canonical, name]),
  );
  const places = new Set(found.filter(({ kind }) => kind === 'place').map(({ canonical }) => canonical));
  for (const canonical of new Set(found.map((name) => name.canonical))) {
    if (canonical.includes(' ') || same.has(canonical)) continue;
    const ends = [...long.values()].filter((name) => name.canonical.endsWith(` ${canonical}`));
    const people = ends.filter((name) => name.kind === 'person' || name.kind === 'other');
    const opens = places.has(canonical)
      ? []
      : [...long.values()].filter(
          (name) => name.canonical.startsWith(`${canonical} `) && !OUTLET.test(name.canonical),
        );
    const full = onlyOne(people) ?? (people.length === 0 ? onlyOne([...ends, ...opens]) : undefined);
    if (full) same.set(canonical, same.get(full.canonical) ?? full.canonical);
  }
}

/** The one name of a list, where any others only put words before it ("John Kirby", "Coordinator John Kirby"). */
function onlyOne(names: readonly Name[]): Name | undefined {
  const shortest = names.toSorted((a, b) => a.canonical.length - b.canonical.length)[0];
  const fits = names.every(({ canonical }) => canonical.endsWith(shortest?.canonical ?? ''));
  return fits ? shortest : undefined;
}

const meet = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

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
