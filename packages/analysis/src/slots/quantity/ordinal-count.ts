import type { Token } from '../../language/parse.ts';
import { countedClass, isPeople } from './counted.ts';
import { countedPhrase } from './noun-phrase.ts';
import { NOUN_ROLES } from './role.ts';
import { stateBehind, verbBehind } from './role-behind.ts';

const WORDS =
  'second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth'.split(
    ' ',
  );
/** What befalls people one after the other, so that "a fourth victim has died" says that four have. */
const ADDS_UP = new Set('die injure miss arrest infect rescue recover charge convict free kidnap'.split(' '));

export interface OrdinalCount {
  readonly start: number;
  readonly next: number;
  readonly value: number;
  readonly counted: string;
  readonly role: string;
}

/** "a fourth victim has died", "third man held": counts of people said by an ordinal; at least so many. */
export function readOrdinalCounts(tokens: readonly Token[]): OrdinalCount[] {
  return tokens.flatMap((token, i): OrdinalCount[] => {
    const value = ordinalValue(token.lower);
    if (value === undefined) return [];
    const phrase = countedPhrase(tokens, i + 1);
    const head = phrase.head;
    if (head === undefined || !isPeople(head)) return [];
    const role = stateBehind(tokens, phrase.next) ?? verbBehind(tokens, phrase.next) ?? NOUN_ROLES.get(head);
    if (role === undefined || !ADDS_UP.has(role)) return [];
    return [{ start: i, next: i + 1, value, counted: countedClass(head), role }];
  });
}

function ordinalValue(lower: string): number | undefined {
  const index = WORDS.indexOf(lower);
  if (index >= 0) return index + 2;
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(lower);
  return digits && Number(digits[1]) > 1 ? Number(digits[1]) : undefined;
}
