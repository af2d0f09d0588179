import type { Token } from '../../language/parse.ts';
import { readLoose } from './loose-numeral.ts';
import { isArticle, SCALES, SMALL, TENS } from './number-words.ts';

/** A number as written: where it ends, what it is worth, and the interval that its own wording allows. */
export interface Numeral {
  /** Index of the first token after it. */
  readonly next: number;
  /** The value as said; null for "dozens". */
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  /** The wording itself is loose: "dozens", "a few", "a couple". */
  readonly vague: boolean;
  /** Half a step of the last digit written: 50,000 for "1.1 million", 0.05 for "3.5", 0.5 for "43". */
  readonly step: number;
}

/** Letters that scale only when they touch the digits: "3.5m" after a currency sign, "40k". */
const LETTERS = new Map([
  ['m', 1e6],
  ['b', 1e9],
  ['k', 1e3],
]);
const DIGITS = /^\d{1,3}(,\d{3})+(\.\d+)?$|^\d+(\.\d+)?$/;

const touching = (a: Token | undefined, b: Token | undefined): boolean => !!a && !!b && a.end === b.start;

/**
 * Reads the number that starts at token `i`, in digits or words, or answers undefined.
 * `money`: a currency sign stands before it, so a touching "m" is a million and no metre.
 */
export function readNumeral(tokens: readonly Token[], i: number, money = false): Numeral | undefined {
  return readLoose(tokens, i) ?? readDigits(tokens, i, money) ?? readWords(tokens, i);
}

function readDigits(tokens: readonly Token[], i: number, money: boolean): Numeral | undefined {
  const token = tokens[i];
  if (!token || !DIGITS.test(token.lower)) return undefined;
  const decimals = token.lower.split('.')[1]?.length ?? 0;
  const value = Number(token.lower.replaceAll(',', ''));
  const after = tokens[i + 1];
  const spelled = touching(after, tokens[i + 2]) && after?.text === '-' ? tokens[i + 2] : after;
  const letter =
    touching(token, after) && after && (money || after.lower === 'k') ? LETTERS.get(after.lower) : undefined;
  const scale = letter ?? (spelled ? SCALES.get(spelled.lower) : undefined) ?? 1;
  const next = scale === 1 ? i + 1 : spelled === after ? i + 2 : i + 3;
  const step = (0.5 * scale) / 10 ** decimals;
  return exact(round(value * scale), step, next);
}

/** "forty-three", "one hundred and twelve", "two and a half million", "a hundred". */
function readWords(tokens: readonly Token[], i: number): Numeral | undefined {
  let total = 0;
  let part = 0;
  let seen = false;
  let step = 0.5;
  let at = i;
  if (isArticle(tokens[i]) && tokens[i + 1] && (SCALES.get(tokens[i + 1]?.lower ?? '') ?? 0) >= 100) {
    part = 1;
    at = i + 1;
  }
  for (;;) {
    const word = tokens[at]?.lower ?? '';
    const small = SMALL.get(word) ?? TENS.get(word);
    const scale = SCALES.get(word);
    if (small !== undefined && !(seen && step === 0.5 && part % 10 !== 0)) {
      part += small;
      step = 0.5;
    } else if (scale === 100 && (seen || part === 1)) {
      part *= 100;
      step = 50;
    } else if (scale !== undefined && scale > 100 && (seen || part === 1)) {
      // "five thousand million" multiplies what stands before it.
      total = part === 0 ? total * scale : total + part * scale;
      part = 0;
      step = scale / 2;
    } else break;
    seen = true;
    at += 1;
    const joiner = tokens[at];
    const following = tokens[at + 1]?.lower ?? '';
    const goesOn = SMALL.has(following) || TENS.has(following);
    const hyphen = joiner?.text === '-' && touching(joiner, tokens[at + 1]);
    if (hyphen && (goesOn || SCALES.has(following))) at += 1;
    else if (joiner?.lower === 'and' && goesOn && step >= 50) at += 1;
  }
  if (!seen) return undefined;
  const half = readHalf(tokens, at);
  if (half !== undefined) {
    // "two and a half million"
    const scale = SCALES.get(tokens[half]?.lower ?? '') ?? 1;
    return exact((total + part + 0.5) * scale, 0.25 * scale, scale === 1 ? half : half + 1);
  }
  return exact(total + part, step, at);
}

/** "and a half" after a number; the index behind it. */
function readHalf(tokens: readonly Token[], at: number): number | undefined {
  const words = tokens.slice(at, at + 6).filter((token) => token.text !== '-');
  if (words[0]?.lower !== 'and' || words[1]?.lower !== 'a' || words[2]?.lower !== 'half') return undefined;
  const last = words[2];
  return tokens.indexOf(last, at) + 1;
}

const exact = (value: number, step: number, next: number): Numeral => ({
  next,
  value,
  min: value,
  max: value,
  vague: false,
  step,
});
/** Binary fractions of decimal input: 1.1 × 1e6 must be 1,100,000. */
const round = (value: number): number => Number(value.toPrecision(12));
