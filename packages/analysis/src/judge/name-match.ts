import type { Name } from '@claimwire/core';
import type { Comparison } from './comparison.ts';
import type { PreparedSide } from './prepared-side.ts';
import { stem } from './stem.ts';

/** Names that the two sides share and those that only one of them has, by kind. */
export interface NameMatch {
  readonly shared: readonly (readonly [claim: Name, statement: Name])[];
  readonly claimOnly: readonly Name[];
  readonly statementOnly: readonly Name[];
}

/** Which names meet: the same canonical form, or one the other's last or first word. */
export function matchNames({ claim, statement }: Comparison): NameMatch {
  const here = distinct(claim.side.statement.names);
  const there = distinct(statement.side.statement.names);
  const shared: (readonly [Name, Name])[] = [];
  for (const own of here) {
    const other = there.find((one) => sameName(own, one));
    if (other) shared.push([own, other]);
  }
  return {
    shared,
    claimOnly: here.filter((own) => !shared.some(([one]) => one === own) && !isKnown(own, statement)),
    statementOnly: there.filter((own) => !here.some((one) => sameName(one, own)) && !isKnown(own, claim)),
  };
}

function distinct(names: readonly Name[]): readonly Name[] {
  return names.filter((name, at) => names.findIndex((one) => one.canonical === name.canonical) === at);
}

function sameName(a: Name, b: Name): boolean {
  if (a.canonical === b.canonical) return true;
  const here = a.canonical.split(' ');
  const there = b.canonical.split(' ');
  const [short, long] = here.length < there.length ? [here, there] : [there, here];
  if (short.length === long.length) return near(a.canonical, b.canonical);
  return short.every((word) => word.length > 2 && long.includes(word));
}

/** Spellings that differ by an accent, a hyphen or one letter: "Kraków", "Sana'a". */
function near(a: string, b: string): boolean {
  const plain = (text: string) => text.normalize('NFD').replace(/[^\p{L}\d]/gu, '');
  const one = plain(a);
  const two = plain(b);
  if (one === two) return true;
  if (Math.min(one.length, two.length) < 6 || Math.abs(one.length - two.length) > 1) return false;
  let i = 0;
  while (i < one.length && one[i] === two[i]) i += 1;
  const rest = (text: string, skip: number) => text.slice(i + skip);
  return rest(one, 1) === rest(two, 1) || rest(one, 1) === rest(two, 0) || rest(one, 0) === rest(two, 1);
}

/** A name that the other side's article is about, or that stands in its sentence as a plain word. */
function isKnown(name: Name, other: PreparedSide): boolean {
  const words = name.canonical.split(' ').map(stem);
  return words.every((word) => other.background.has(word) || other.stems.has(word));
}
