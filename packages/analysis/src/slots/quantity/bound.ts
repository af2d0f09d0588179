import type { Token } from '../../language/parse.ts';
import type { Numeral } from './numeral.ts';

/** How a word before or behind a number opens or closes it. */
export type Bound = 'least' | 'more' | 'most' | 'less' | 'nearly' | 'about' | 'slightly-more' | 'exact';

/** Longest first; matched against the words that end just before the number. */
const BEFORE: readonly (readonly [string, Bound])[] = [
  ['at the very least', 'least'],
  ['in the region of', 'about'],
  ['in the neighbourhood of', 'about'],
  ['in excess of', 'more'],
  ['not even the', 'less'],
  ['not reach', 'less'],
  ['not even', 'less'],
  ['no less than', 'least'],
  ['no fewer than', 'least'],
  ['not less than', 'least'],
  ['not fewer than', 'least'],
  ['no more than', 'most'],
  ['not more than', 'most'],
  ['as many as', 'most'],
  ['as much as', 'most'],
  ['as few as', 'least'],
  ['as little as', 'least'],
  ['a little over', 'slightly-more'],
  ['a little more than', 'slightly-more'],
  ['slightly more than', 'slightly-more'],
  ['a little under', 'nearly'],
  ['a little less than', 'nearly'],
  ['an estimated', 'about'],
  ['a total of', 'exact'],
  ['a record', 'exact'],
  ['at least', 'least'],
  ['at most', 'most'],
  ['at minimum', 'least'],
  ['a minimum of', 'least'],
  ['a maximum of', 'most'],
  ['more than', 'more'],
  ['greater than', 'more'],
  ['higher than', 'more'],
  ['upwards of', 'more'],
  ['upward of', 'more'],
  ['north of', 'more'],
  ['less than', 'less'],
  ['fewer than', 'less'],
  ['lower than', 'less'],
  ['just over', 'slightly-more'],
  ['just above', 'slightly-more'],
  ['well over', 'more'],
  ['just under', 'nearly'],
  ['just below', 'nearly'],
  ['close to', 'nearly'],
  ['up to', 'most'],
  ['or so', 'about'],
  ['minimum', 'least'],
  ['maximum', 'most'],
  ['over', 'more'],
  ['above', 'more'],
  ['exceeded', 'more'],
  ['exceeding', 'more'],
  ['exceeds', 'more'],
  ['topped', 'more'],
  ['tops', 'more'],
  ['passed', 'more'],
  ['passes', 'more'],
  ['pass', 'more'],
  ['top', 'more'],
  ['exceed', 'more'],
  ['surpass', 'more'],
  ['surpasses', 'more'],
  ['surpassed', 'more'],
  ['under', 'less'],
  ['below', 'less'],
  ['nearly', 'nearly'],
  ['almost', 'nearly'],
  ['nigh', 'nearly'],
  ['approaching', 'nearly'],
  ['about', 'about'],
  ['some', 'about'],
  ['around', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['estimated', 'about'],
  ['circa', 'about'],
  ['exactly', 'exact'],
  ['precisely', 'exact'],
];
interface Phrase {
  readonly words: readonly string[];
  readonly bound: Bound;
}
const PHRASES = new Map<string, Phrase[]>();
for (const [text, bound] of BEFORE) {
  const words = text.split(' ');
  const last = words.at(-1) ?? '';
  PHRASES.set(last, [...(PHRASES.get(last) ?? []), { words, bound }]);
}
const BEHIND_OPENERS = new Set(['or', 'at', 'plus', '+']);
const BEHIND: readonly (readonly [string, Bound])[] = [
  ['or more', 'least'],
  ['or so', 'about'],
  ['or fewer', 'most'],
  ['or less', 'most'],
  ['at least', 'least'],
  ['at most', 'most'],
  ['plus', 'least'],
  ['+', 'least'],
];

const LEVELS = /^(go|climb|move|rise|creep|shoot|jump|inch|come|get|take|bring|push|revise)$/;

/** The bound that ends just before token `i`, and where it starts. */
export function boundBefore(
  tokens: readonly Token[],
  i: number,
): { bound: Bound; start: number } | undefined {
  for (const { words, bound } of PHRASES.get(tokens[i - 1]?.lower ?? '') ?? []) {
    const start = i - words.length;
    // "had gone up to 13" tells a level; "up to 13 people" a limit.
    if (words[0] === 'up' && LEVELS.test(tokens[start - 1]?.lemma ?? '')) continue;
    if (start >= 0 && words.every((word, k) => tokens[start + k]?.lower === word)) return { bound, start };
  }
  return undefined;
}

/** The bound that starts at token `i`, and where it ends. */
export function boundBehind(tokens: readonly Token[], i: number): { bound: Bound; next: number } | undefined {
  // "40 plus"; not the "iPhone 6 Plus".
  if (!BEHIND_OPENERS.has(tokens[i]?.text ?? '')) return undefined;
  for (const [text, bound] of BEHIND) {
    const words = text.split(' ');
    if (words.every((word, k) => tokens[i + k]?.lower === word)) return { bound, next: i + words.length };
  }
  return undefined;
}

/** The interval of a number under a bound. `whole`: it counts things, so "more than 100" starts at 101. */
export function intervalOf(
  numeral: Numeral,
  bound: Bound | undefined,
  whole: boolean,
): { min: number | null; max: number | null; approximate: boolean } {
  const { min, max } = rounded(numeral, whole);
  const value = numeral.value ?? numeral.min;
  const beyond = whole ? 1 : 0;
  switch (bound) {
    case 'least':
      return { min: numeral.min, max: null, approximate: false };
    case 'more':
      return { min: value + beyond, max: null, approximate: false };
    case 'most':
      return { min: null, max: numeral.max, approximate: false };
    case 'less':
      return { min: null, max: numeral.max - beyond, approximate: false };
    case 'nearly':
      return { min: value * 0.9, max: numeral.max, approximate: true };
    case 'slightly-more':
      return { min: value, max: numeral.max * 1.1, approximate: true };
    case 'about':
      return { min: numeral.min * 0.9, max: numeral.max * 1.1, approximate: true };
    default:
      return { min, max, approximate: numeral.vague };
  }
}

/**
 * A plain figure below 1,000 means itself. Larger round ones ("1,600") and scaled ones ("1.1 million") stand for what
 * rounds to them, but never for more than 5% to either side.
 */
function rounded(numeral: Numeral, whole: boolean): { min: number; max: number } {
  const { value } = numeral;
  if (value === null) return { min: numeral.min, max: numeral.max };
  if (whole && value < 1000 && numeral.step <= 0.5) return { min: value, max: value };
  let step = numeral.step;
  while (whole && step < value && value % (step * 20) === 0) step *= 10;
  const slack = whole && step <= 0.5 ? 0 : Math.min(step, Math.abs(value) * 0.05);
  return { min: value - slack, max: value + slack };
}
