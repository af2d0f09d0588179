import type { Token } from '../../language/parse.ts';
import { countedClass, isPeople } from './counted.ts';
import type { Figure } from './figure.ts';
import { type CountedPhrase, countedPhrase } from './noun-phrase.ts';
import { NOUN_ROLES } from './role.ts';
import { nounBefore, verbBefore } from './role-before.ts';
import { stateBehind, verbBehind } from './role-behind.ts';

/** What a figure counts and what is said of it, read off the words around it. */
export interface FigureGrammar {
  readonly counted: string | null;
  readonly role: string | null;
}

/** Roles that only people have: a bare "43 dead" or "a death toll of 43" counts people. */
const OF_PEOPLE = new Set(
  'die injure miss arrest rescue aboard infect hospital evacuate kidnap trap charge convict free vote protest dismiss employ deport'.split(
    ' ',
  ),
);
/** Behind these a figure is a place, a means or a doer of what the verb says: "killed in two villages", "by two gunmen". */
const ASIDE = /^(in|on|by|near|across|into|from|under|for|within|through|off|against|around|over)$/;

const BODIES = /^(body|corpse|cadaver)$/;

/**
 * Finds the counted noun behind a figure and the verb, adjective or noun that tells what happened to it. `whole` is the next
 * figure where this one is a part of it ("two of the five fugitives were caught"), `part` the one before in that case.
 */
export function grammarOf(
  tokens: readonly Token[],
  figure: Figure,
  whole?: Figure,
  part?: Figure,
): FigureGrammar {
  const phrase = isNobody(tokens, figure)
    ? { head: undefined, next: figure.next }
    : countedPhrase(tokens, whole && isPartOf(tokens, figure, whole) ? whole.next : figure.next);
  // "four women and three men": here men are no people at large.
  const men = phrase.head === 'man' && tokens.some((token) => /^(woman|women|girls?)$/.test(token.lower));
  const counted = phrase.head === undefined ? undefined : men ? 'man' : countedClass(phrase.head);
  if (figure.unit === 's') return { counted: null, role: shiftRole(tokens, figure) };
  if (figure.unit !== 'one' && figure.unit !== 'percent')
    return {
      counted: counted ?? null,
      role: isMoney(figure.unit) ? (verbBefore(tokens, figure.start) ?? null) : null,
    };
  // "31 bodies had been recovered": what counts is that 31 are dead.
  if (phrase.head !== undefined && BODIES.test(phrase.head) && figure.unit === 'one')
    return { counted: 'person', role: 'die' };
  const role =
    part && isPartOf(tokens, part, figure)
      ? stateBehind(tokens, phrase.next)
      : roleOf(tokens, figure, phrase);
  const fits = role === undefined || role !== 'arrest' || counted === undefined || isPeople(counted);
  const people = role !== undefined && figure.unit === 'one' && OF_PEOPLE.has(role) ? 'person' : null;
  return { counted: counted ?? people, role: fits ? (role ?? null) : null };
}

function roleOf(tokens: readonly Token[], figure: Figure, phrase: CountedPhrase): string | undefined {
  const aside = ASIDE.test(tokens[figure.start - 1]?.lower ?? '') && figure.start === figure.at;
  const own = phrase.head === undefined ? undefined : NOUN_ROLES.get(phrase.head);
  const bare = phrase.head === undefined && tokens[figure.next]?.text === ',';
  const behind =
    stateBehind(tokens, phrase.next) ?? (aside || bare ? undefined : verbBehind(tokens, phrase.next));
  // "186 passengers" are aboard only where nothing else is said of them.
  const strong = own === 'aboard' ? undefined : own;
  const ahead = (aside ? undefined : verbBefore(tokens, figure.start)) ?? nounBefore(tokens, figure.start);
  return behind ?? strong ?? ahead ?? own;
}

/** "nobody", "none", "no one": nothing behind it is counted. */
const isNobody = (tokens: readonly Token[], { at }: Figure): boolean =>
  /^(nobody|none)$/.test(tokens[at]?.lower ?? '') ||
  (tokens[at]?.lower === 'no' && tokens[at + 1]?.lower === 'one');

/** "two of the five". */
function isPartOf(tokens: readonly Token[], part: Figure, whole: Figure): boolean {
  const between = tokens.slice(part.next, whole.start);
  return between[0]?.lower === 'of' && between.length <= 4 && part.unit === 'one' && whole.unit === 'one';
}

/** "10 weeks after the storm" and "two days before" are told from plain lengths of time by their role. */
function shiftRole(tokens: readonly Token[], { start, next }: Figure): string | null {
  const behind = tokens[next]?.lower ?? '';
  if (tokens[start - 1]?.lower === 'for') return null;
  if (/^(after|later|afterwards)$/.test(behind)) return 'after';
  return /^(before|earlier|prior)$/.test(behind) ? 'before' : null;
}

const isMoney = (unit: string): boolean => /^[A-Z]{3}$/.test(unit);
