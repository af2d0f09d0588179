import type { Token } from '../../language/parse.ts';
import { isArticle, SCALES, SMALL } from './number-words.ts';
import type { Numeral } from './numeral.ts';

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
/** Reads a number told by a word for a group: "dozens", "a few hundred", "half a million", "a pair", "both". */
export function readLoose(tokens: readonly Token[], i: number): Numeral | undefined {
  const word = tokens[i]?.lower ?? '';
  // "She scores 20 points" counts no scores.
  if (word === 'scores' && tokens[i + 1]?.lower !== 'of' && tokens[i]?.pos !== 'NOUN') return undefined;
  const plural = LOOSE.get(word) ?? (word === 'tens' && tokens[i + 1]?.lower === 'of' ? [20, 99] : undefined);
  if (plural) {
    const scaled = tokens[i + 1]?.lower === 'of' ? LOOSE.get(tokens[i + 2]?.lower ?? '') : undefined;
    // "hundreds of thousands", "tens of millions"
    const base = scaled?.[0] === undefined ? 1 : scaled[0] / 2;
    if (word === 'tens' && base === 1) return undefined;
    return loose((plural[0] ?? 0) * base, (plural[1] ?? 0) * base, base === 1 ? i + 1 : i + 3);
  }
  if (word === 'dozen') return exact(12, 0.5, i + 1);
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
  if (/^(several|few)$/.test(word) && tokens[at + 1]?.lower === 'dozen') return loose(24, 99, at + 2);
  const next = tokens[at + 1]?.lower === 'of' && at > i ? at + 2 : at + 1;
  return min === max ? exact(min, 0.5, next) : loose(min, max, next);
}

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
