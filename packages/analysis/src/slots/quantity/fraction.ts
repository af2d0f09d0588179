import type { Token } from '../../language/parse.ts';
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
const WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
/** Wholes that people take shares of: "one in eight", "47 of every 50"; a year or a price is none. */
const WHOLES = new Set([
  2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 200, 500, 1000, 10_000, 100_000,
]);

/**
 * Reads a share of a whole as percent: "a third", "two-thirds", "half". A fraction in words is round by nature, so it allows
 * 1.5 points to either side ("two-thirds" and 66%).
 */
export function readFraction(tokens: readonly Token[], i: number): Numeral | undefined {
  const word = tokens[i]?.lower ?? '';
  if (word === 'half') return isHalfOfMeasure(tokens, i + 1) ? undefined : share(0.5, i + 1);
  const top = word === 'a' || word === 'an' ? 1 : numberOf(tokens[i]);
  const gap = tokens[i + 1]?.text === '-' ? 2 : 1;
  const next = i + gap + 1;
  const part = PARTS.get((tokens[i + gap]?.lower ?? '').replace(/s$/, ''));
  if (top === undefined || part === undefined || top >= part) return undefined;
  const follows = tokens[next];
  const ofScale =
    follows?.lower === 'of' && /^(million|billion|thousand|century)$/.test(tokens[next + 2]?.lower ?? '');
  if (ofScale) return undefined;
  // "a third man", "one fifth member": an ordinal before a noun is no share; "a third of", "by a fifth", "two thirds" are.
  const behindBy = /^(by|than|nearly|almost|about|up|down|only|just)$/.test(tokens[i - 1]?.lower ?? '');
  const plain = follows?.pos === 'NOUN' || follows?.pos === 'PROPN' || follows?.text === '-';
  if (top === 1 && plain && !isShareWord(follows)) return undefined;
  return top > 1 || behindBy || isShareWord(follows) ? share(top / part, next) : undefined;
}

/** "one in five", "three out of four", "47 of every 50", "one cabinet seat in ten" as percent. */
export function readShareOfCount(tokens: readonly Token[], i: number): Numeral | undefined {
  const top = numberOf(tokens[i]);
  if (top === undefined || /^(of|,)$/.test(tokens[i - 1]?.lower ?? '')) return undefined;
  let at = i + 1;
  const hyphen = tokens[at]?.text === '-';
  if (hyphen) at += 1;
  else while (at < i + 4 && top === 1 && /^(NOUN|ADJ|PROPN)$/.test(tokens[at]?.pos ?? '')) at += 1;
  const [first, second] = [tokens[at]?.lower, tokens[at + 1]?.lower];
  if (first === 'in') at += 1;
  else if (first === 'out' && second === 'of') at += 2;
  else if (first === 'of' && /^(every|each)$/.test(second ?? '')) at += 1;
  else return undefined;
  const every = /^(every|each)$/.test(tokens[at]?.lower ?? '');
  if (every || tokens[at]?.text === '-') at += 1;
  const whole = numberOf(tokens[at]);
  if (whole === undefined || whole <= top || !(every || WHOLES.has(whole))) return undefined;
  const noun = tokens[at + 1]?.pos === 'NOUN';
  // "one man in two cars" shares nothing; "one in ten patients" does.
  if (noun && first === 'in' && !every && at - i > (hyphen ? 3 : 2)) return undefined;
  return share(top / whole, at + 1);
}

function numberOf(token: Token | undefined): number | undefined {
  const index = WORDS.indexOf(token?.lower ?? '');
  if (index > 0) return index;
  const tens = ['twenty', 'thirty', 'forty', 'fifty'].indexOf(token?.lower ?? '');
  if (tens >= 0) return (tens + 2) * 10;
  return /^\d{1,3}(,000)?$/.test(token?.lower ?? '') ? Number(token?.lower.replace(',', '')) : undefined;
}

/** "half an hour", "half a million", "half-brother": a measure or a name, no share. */
const isHalfOfMeasure = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.text === '-' ||
  /^(a|an|time|hour|past|way)$/.test(tokens[i]?.lower ?? '') ||
  tokens[i - 2]?.lower === 'second';

const isShareWord = (token: Token | undefined): boolean =>
  token === undefined ||
  token.pos === 'AUX' ||
  /^(of|more|fewer|less|higher|lower|cheaper|dearer|,|\.|this|since|from|in|on|because|after)$/.test(
    token.lower,
  );

const share = (part: number, next: number): Numeral => ({
  next,
  value: Number((part * 100).toPrecision(6)),
  min: part * 100,
  max: part * 100,
  vague: false,
  step: 1.5,
});
