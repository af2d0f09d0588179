import type { Token } from '../../language/parse.ts';
import concepts from '../concepts.json' with { type: 'json' };
import { baseForm } from './base-form.ts';

/**
 * Classes of words that news uses for one thing: "killed", "dead" and "lost their lives" are all `die`. The data are true
 * statements about English; `word.v` and `word.n` hold for the verb or the noun only.
 */
interface Phrase {
  readonly words: readonly string[];
  readonly concept: string;
}

const SINGLE = new Map<string, string>();
const PHRASES = new Map<string, Phrase[]>();
for (const [concept, list] of Object.entries(concepts)) {
  for (const entry of list.split(', ')) {
    const words = entry.split(' ');
    const [first = ''] = words;
    if (words.length === 1) SINGLE.set(entry, concept);
    else PHRASES.set(first, [...(PHRASES.get(first) ?? []), { words, concept }]);
  }
}
for (const list of PHRASES.values()) list.sort((a, b) => b.words.length - a.words.length);

const KNOWN = new Set(
  [...SINGLE.keys()].map((key) => key.replace(/\.[nv]$/, '')).concat([...PHRASES.keys()]),
);

/** The concept of a single word in its dictionary form, or undefined. */
export const conceptOf = (word: string): string | undefined => SINGLE.get(word) ?? SINGLE.get(`${word}.n`);

/** Dictionary forms of a sentence's tokens, as the concept data spell them. */
export const baseForms = (tokens: readonly Token[]): string[] =>
  tokens.map((token) => baseForm(token, (word) => KNOWN.has(word)));

/**
 * The concept that starts at token `i` and how many tokens it takes, or undefined. `bases` are the sentence's dictionary
 * forms, `baseForms(tokens)`.
 */
export function conceptAt(
  tokens: readonly Token[],
  bases: readonly string[],
  i: number,
): { concept: string; length: number } | undefined {
  const base = bases[i];
  const token = tokens[i];
  if (base === undefined || !token) return undefined;
  for (const { words, concept } of PHRASES.get(base) ?? PHRASES.get(token.lower) ?? []) {
    const length = matched(tokens, bases, i, words);
    if (length > 0) return { concept, length };
  }
  const tag = /^(VERB|AUX)$/.test(token.pos) ? '.v' : /^(NOUN|PROPN)$/.test(token.pos) ? '.n' : '';
  const concept =
    SINGLE.get(`${base}${tag}`) ??
    SINGLE.get(base) ??
    SINGLE.get(token.lower) ??
    // A headline's verbs may still be tagged as names.
    (token.pos === 'PROPN' ? SINGLE.get(`${base}.v`) : undefined);
  return concept === undefined ? undefined : { concept, length: 1 };
}

/** Tokens that a phrase takes, letting one pronoun, article or adverb stand inside: "lost all their lives". 0: no match. */
function matched(
  tokens: readonly Token[],
  bases: readonly string[],
  from: number,
  words: readonly string[],
): number {
  let at = from;
  for (const [k, word] of words.entries()) {
    if (
      k > 0 &&
      bases[at] !== word &&
      tokens[at]?.lower !== word &&
      /^(DET|PRON|ADV|PART)$/.test(tokens[at]?.pos ?? '')
    )
      at += 1;
    if (bases[at] !== word && tokens[at]?.lower !== word) return 0;
    at += 1;
  }
  return at - from;
}
