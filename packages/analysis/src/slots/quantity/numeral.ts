import type { Token } from '../../language/parse.ts';

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

const SMALL = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, (i + 2) * 10]),
);
const SCALES = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['mn', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
]);
/** Letters that scale only when they touch the digits: "3.5m" after a currency sign, "40k". */
const LETTERS = new Map([
  ['m', 1e6],
  ['b', 1e9],
  ['k', 1e3],
]);
/**
 * Loose plurals reach from twice their base to just below the word for the next size. News says "thousands" up to the
 * point where it says "hundreds of thousands", since "tens of thousands" is only sometimes chosen.
 */
const LOOSE = new Map([
  ['dozens', [24, 99]],
  ['scores', [40, 199]],
  ['hundreds', [200, 999]],
  ['thousands', [2000, 99_999]],
  ['millions', [2e6, 999e6]],
  ['billions', [2e9, 999e9]],
]);
const FEW = new Map([
  ['few', [3, 9]],
  ['several', [3, 15]],
  ['handful', [3, 9]],
  ['couple', [2, 3]],
  ['pair', [2, 2]],
  ['both', [2, 2]],
  ['duo', [2, 2]],
  ['twins', [2, 2]],
  ['trio', [3, 3]],
  ['triplets', [3, 3]],
  ['quartet', [4, 4]],
  ['single', [1, 1]],
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
  if (half !== undefined) return exact(total + part + 0.5, 0.25, half);
  return exact(total + part, step, at);
}

/** "and a half" after a number; the index behind it. */
function readHalf(tokens: readonly Token[], at: number): number | undefined {
  const words = tokens.slice(at, at + 6).filter((token) => token.text !== '-');
  if (words[0]?.lower !== 'and' || words[1]?.lower !== 'a' || words[2]?.lower !== 'half') return undefined;
  const last = words[2];
  return tokens.indexOf(last, at) + 1;
}

function readLoose(tokens: readonly Token[], i: number): Numeral | undefined {
  const word = tokens[i]?.lower ?? '';
  const plural = LOOSE.get(word) ?? (word === 'tens' && tokens[i + 1]?.lower === 'of' ? [20, 99] : undefined);
  if (plural) {
    const scaled = tokens[i + 1]?.lower === 'of' ? LOOSE.get(tokens[i + 2]?.lower ?? '') : undefined;
    // "hundreds of thousands", "tens of millions"
    const base = scaled?.[0] === undefined ? 1 : scaled[0] / 2;
    if (word === 'tens' && base === 1) return undefined;
    return loose((plural[0] ?? 0) * base, (plural[1] ?? 0) * base, base === 1 ? i + 1 : i + 3);
  }
  if (word === 'dozen' || word === 'score') return word === 'dozen' ? exact(12, 0.5, i + 1) : undefined;
  const counted = SMALL.get(word) ?? (isArticle(tokens[i]) ? 1 : undefined) ?? digitsOf(tokens[i]);
  if (counted !== undefined && tokens[i + 1]?.lower === 'dozen') return exact(counted * 12, 0.5, i + 2);
  if (word === 'half') {
    const at = [i + 1, i + 2, i + 3].find(
      (n) => tokens[n]?.lower === 'dozen' || tokens[n]?.lower === 'million',
    );
    const between = at === undefined ? [] : tokens.slice(i + 1, at);
    if (at !== undefined && between.every((token) => token.lower === 'a' || token.text === '-'))
      return tokens[at]?.lower === 'dozen' ? exact(6, 0.5, at + 1) : exact(5e5, 5e4, at + 1);
  }
  return readQuarter(tokens, i) ?? readFew(tokens, i);
}

/** "a quarter of a million", "three-quarters of a million". */
function readQuarter(tokens: readonly Token[], i: number): Numeral | undefined {
  const words = tokens.slice(i, i + 7).filter((token) => token.text !== '-');
  const [top, part, of, article, scale] = words.map((token) => token.lower);
  const size = SCALES.get(scale ?? '');
  if (!/^quarters?$/.test(part ?? '') || of !== 'of' || article !== 'a' || size === undefined)
    return undefined;
  const quarters = top === 'three' ? 3 : 1;
  const last = words[4];
  return last && exact((quarters * size) / 4, size / 40, tokens.indexOf(last, i) + 1);
}

function readFew(tokens: readonly Token[], i: number): Numeral | undefined {
  const at = isArticle(tokens[i]) ? i + 1 : i;
  const word = tokens[at]?.lower ?? '';
  const range = FEW.get(word);
  if (!range || (at === i && /^(few|handful|couple|pair|single)$/.test(word))) return undefined;
  if (word === 'single' && tokens[at + 1]?.text === '-') return undefined;
  const [min = 0, max = 0] = range;
  const scale =
    word === 'couple' || word === 'pair' || word === 'both'
      ? undefined
      : SCALES.get(tokens[at + 1]?.lower ?? '');
  if (scale !== undefined) return loose(2 * scale, 9.99 * scale, at + 2);
  if (word === 'several' && tokens[at + 1]?.lower === 'dozen') return loose(24, 99, at + 2);
  const next = tokens[at + 1]?.lower === 'of' && at > i ? at + 2 : at + 1;
  return min === max ? exact(min, 0.5, next) : loose(min, max, next);
}

const isArticle = (token: Token | undefined): boolean => token?.lower === 'a' || token?.lower === 'an';
const digitsOf = (token: Token | undefined): number | undefined =>
  token && /^\d{1,2}$/.test(token.lower) ? Number(token.lower) : undefined;
const exact = (value: number, step: number, next: number): Numeral => ({
  next,
  value,
  min: value,
  max: value,
  vague: false,
  step,
});
const loose = (min: number, max: number, next: number): Numeral => ({
  next,
  value: null,
  min,
  max,
  vague: true,
  step: 0,
});
/** Binary fractions of decimal input: 1.1 × 1e6 must be 1,100,000. */
const round = (value: number): number => Number(value.toPrecision(12));
