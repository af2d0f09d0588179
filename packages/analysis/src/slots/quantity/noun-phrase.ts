import type { Token } from '../../language/parse.ts';
import { countryOf } from '../name/country.ts';
import { singular } from './counted.ts';
import { STATE_ROLES } from './role.ts';

/** What stands behind a figure as the thing counted. */
export interface CountedPhrase {
  /** Singular of the head noun, or undefined for a bare figure. */
  readonly head: string | undefined;
  readonly next: number;
}

const INSIDE = new Set(
  "of the its their his her those these them more other others another additional further new - ’s 's".split(
    ' ',
  ),
);
const NOUN_BREAK = new Set('year month week today yesterday time fell left ill sick'.split(' '));

/**
 * The noun that a figure counts: the last of the first run of nouns behind it, "43 elderly care home residents" → `resident`.
 * "three of the men" counts men; "34 percent of Greeks" people.
 */
export function countedPhrase(tokens: readonly Token[], from: number): CountedPhrase {
  let i = from;
  while (i < tokens.length && i < from + 6) {
    const token = tokens[i];
    if (!token) break;
    const adjective =
      token.pos === 'ADJ' ||
      (token.pos === 'PROPN' && countryOf(token.lower) !== undefined && !token.lower.endsWith('ns'));
    const owner = tokens[i + 1]?.lower === "'s" && token.pos === 'PROPN';
    if (INSIDE.has(token.lower) || owner || (adjective && !STATE_ROLES.has(token.lower))) i += 1;
    else break;
  }
  let head: Token | undefined;
  let next = from;
  for (let at = i; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || (token.pos !== 'NOUN' && token.pos !== 'PROPN' && token.text !== '-')) break;
    if (/^(fell|left)$/.test(token.lower)) break;
    if (head && (STATE_ROLES.has(token.lower) || NOUN_BREAK.has(token.lower) || token.pos === 'PROPN')) break;
    if (token.text === '-' && tokens[at + 1]?.pos !== 'NOUN') break;
    const people = token.pos === 'PROPN' && countryOf(token.lower) !== undefined && /ns$/.test(token.lower);
    if (people) return { head: 'person', next: at + 1 };
    if (token.pos === 'NOUN' || /^\p{Ll}/u.test(token.text)) head = token;
    next = at + 1;
    // A plural ends the phrase: "13 councillors cast ballots" counts councillors, whatever the tagger says of "cast".
    if (head === token && isPlural(token) && !MODIFIERS.has(token.lower)) break;
  }
  // "23 of network" and "one of France" count no networks; "three of the men", "dozens of homes" do.
  const partitive = tokens[from]?.lower === 'of';
  if (head === undefined || (partitive && !isPlural(head))) return { head: undefined, next: from };
  const word = head.pos === 'NOUN' && head.lemma !== head.lower ? head.lemma : singular(head.lower);
  return { head: word, next };
}

const isPlural = (token: Token): boolean =>
  (token.pos === 'NOUN' && (token.lemma !== token.lower || /[^s]s$/.test(token.lower))) ||
  /^(people|police|cattle|sheep|aircraft|personnel|staff|crew)$/.test(token.lower);

/** Plurals that stand before another noun: "12 sports halls", "three arms dealers". */
const MODIFIERS = new Set('sports arms sales customs weapons drugs news goods savings women men'.split(' '));
