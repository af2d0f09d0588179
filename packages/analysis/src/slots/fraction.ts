import type { Token } from '../language/parse.ts';
import type { Numeral } from './numeral.ts';

const PARTS = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
]);
const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/**
 * Reads a share of a whole as percent: "a third", "two-thirds", "half", "one in five", "three out of four". A fraction in
 * words is round by nature, so it allows 1.5 points to either side ("two-thirds" and 66%).
 */
export function readFraction(tokens: readonly Token[], i: number): { numeral: Numeral } | undefined {
  const word = tokens[i]?.lower ?? '';
  const top = word === 'a' || word === 'an' ? 1 : numberOf(word);
  const gap = tokens[i + 1]?.text === '-' ? 2 : 1;
  if (word === 'half') return isHalfOfMeasure(tokens, i + 1) ? undefined : share(0.5, i + 1);
  if (top === undefined) return undefined;
  const part = PARTS.get((tokens[i + gap]?.lower ?? '').replace(/s$/, ''));
  const follows = tokens[i + gap + 1];
  // "a third man", "a second quarter": an ordinal before a noun is no share; "a third of", "two thirds" are.
  if (part !== undefined && (top > 1 || follows?.lower === 'of' || isShareWord(follows)))
    return tokens[i + gap]?.lower === 'second' || top >= part ? undefined : share(top / part, i + gap + 1);
  const [inWord, outWord] = [tokens[i + gap]?.lower, tokens[i + gap + 1]?.lower];
  const ratioAt =
    inWord === 'in' ? i + gap + 1 : inWord === 'out' && outWord === 'of' ? i + gap + 2 : undefined;
  if (ratioAt === undefined) return undefined;
  const at = tokens[ratioAt]?.text === '-' ? ratioAt + 1 : ratioAt;
  const bottom = numberOf(tokens[at]?.lower ?? '');
  if (bottom === undefined || bottom <= top || word === 'a' || bottom > 10) return undefined;
  return share(top / bottom, at + 1);
}

const numberOf = (word: string): number | undefined => {
  const index = WORDS.indexOf(word);
  if (index > 0) return index;
  return /^([1-9]|10)$/.test(word) ? Number(word) : undefined;
};

/** "half an hour", "half a million", "half-dozen", "half-brother": a measure or a name, no share. */
const isHalfOfMeasure = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.text === '-' ||
  tokens[i]?.lower === 'a' ||
  tokens[i]?.lower === 'an' ||
  /^(time|hour)$/.test(tokens[i]?.lower ?? '');

const isShareWord = (token: Token | undefined): boolean =>
  token === undefined || /^(more|fewer|less|higher|lower|cheaper|dearer|,|\.)$/.test(token.lower);

const share = (part: number, next: number): { numeral: Numeral } => ({
  numeral: {
    next,
    value: Number((part * 100).toPrecision(6)),
    min: part * 100,
    max: part * 100,
    vague: false,
    step: 1.5,
  },
});
