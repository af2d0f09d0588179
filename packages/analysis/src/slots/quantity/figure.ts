import type { Token } from '../../language/parse.ts';
import { readAge } from './age.ts';
import { type Bound, boundBefore, boundBehind, intervalOf } from './bound.ts';
import { readDuration } from './duration.ts';
import { readFraction, readShareOfCount } from './fraction.ts';
import { currencySign, readCurrencyName } from './money.ts';
import { isNotACount } from './not-a-count.ts';
import { readNothing } from './nothing.ts';
import { isArticle, SCALES, SMALL, TENS } from './number-words.ts';
import { type Numeral, readNumeral } from './numeral.ts';
import { readRange } from './range.ts';
import { readUnit, type Unit } from './unit.ts';

/** A figure in a sentence before it is known what it counts. Token indexes; `next` is behind number and unit. */
export interface Figure {
  readonly start: number;
  /** First token of the number itself. */
  readonly at: number;
  readonly next: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly value: number | null;
  readonly approximate: boolean;
  readonly unit: string;
}

/** All figures of a sentence, left to right, without overlaps. */
export function readFigures(tokens: readonly Token[]): Figure[] {
  const figures: Figure[] = [];
  let i = 0;
  while (i < tokens.length) {
    const figure = canOpen(tokens, i) ? readFigure(tokens, i) : undefined;
    if (figure && !(figure.unit !== 'age' && isNotACount(tokens, figure))) figures.push(figure);
    i = Math.max(figure?.next ?? 0, i + 1);
  }
  return figures;
}

const OPENERS = new Set([
  ...SMALL.keys(),
  ...TENS.keys(),
  ...SCALES.keys(),
  ...'a an half no not none nobody dozen dozens scores hundreds thousands millions billions tens'.split(' '),
  ...'several both few duo twins trio triplets quartet'.split(' '),
]);

/** A cheap look whether a figure can begin here, since most words begin none. */
function canOpen(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (isArticle(token)) return AFTER_ARTICLE.test(tokens[i + 1]?.lower ?? '');
  return OPENERS.has(token.lower) || /^\d/.test(token.lower) || currencySign(token) !== undefined;
}

/** What makes a figure of "a": "a hundred", "a few", "a third", "a year". */
const AFTER_ARTICLE =
  /^(hundred|thousand|million|billion|trillion|dozen|score|few|handful|couple|pair|duo|trio|quartet|single|half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|second|minute|hour|day|week|fortnight|month|year|decade|century)$/;

function readFigure(tokens: readonly Token[], i: number): Figure | undefined {
  const sign = currencySign(tokens[i]);
  const at = sign ? i + 1 : i;
  const nothing = readNothing(tokens, i);
  if (nothing !== undefined) return plain(i, nothing, 0, 'one');
  const aged = readAgeAt(tokens, i);
  if (aged) return aged;
  const each = readShareOfCount(tokens, i);
  if (each) return finish(tokens, i, i, each, each.next, PERCENT);
  const fraction = readFraction(tokens, i);
  if (fraction) return finish(tokens, i, i, fraction, fraction.next, PERCENT);
  const duration = readDuration(tokens, i);
  if (duration) return finish(tokens, i, i, duration, duration.next, SECONDS);
  const span = readRange(tokens, at, sign !== undefined);
  const numeral = span ?? readNumeral(tokens, at, sign !== undefined);
  if (!numeral) return undefined;
  if (sign) return finish(tokens, i, i, numeral, numeral.next, { unit: sign, factor: 1, offset: 0 });
  const percent = readPercent(tokens, numeral.next);
  if (percent !== undefined) return finish(tokens, i, i, numeral, percent, PERCENT);
  const weight =
    /^pounds?$/.test(tokens[numeral.next]?.lower ?? '') && tokens[numeral.next + 1]?.lower === 'of';
  const money = weight ? undefined : readCurrencyName(tokens, numeral.next);
  if (money) return finish(tokens, i, i, numeral, money.next, { unit: money.currency, factor: 1, offset: 0 });
  const measure = readUnit(tokens, numeral.next);
  if (measure) return finish(tokens, i, i, numeral, measure.next, measure.unit);
  return finish(tokens, i, i, numeral, numeral.next, isMagnitude(tokens, i) ? MAGNITUDE : ONE);
}

/** "a magnitude of 6.4", "its magnitude was 6.4": the unit stands before the figure. */
function isMagnitude(tokens: readonly Token[], i: number): boolean {
  const link = /^(?:of|was|is|at)$/.test(tokens[i - 1]?.lower ?? '') ? i - 2 : i - 1;
  return tokens.slice(Math.max(0, link - 3), link + 1).some(({ lower }) => lower === 'magnitude');
}

/** Before lengths of time are read, since "52 years old" begins like one. */
function readAgeAt(tokens: readonly Token[], i: number): Figure | undefined {
  const numeral = readNumeral(tokens, i);
  const next = numeral && readAge(tokens, i, numeral);
  return next === undefined ? undefined : plain(i, next, numeral?.value ?? 0, 'age');
}

const plain = (start: number, next: number, value: number, unit: string): Figure => ({
  start,
  at: start,
  next,
  min: value,
  max: value,
  value,
  approximate: false,
  unit,
});

const MAGNITUDE: Unit = { unit: 'magnitude', factor: 1, offset: 0 };
const ONE: Unit = { unit: 'one', factor: 1, offset: 0 };
const SECONDS: Unit = { unit: 's', factor: 1, offset: 0 };
const PERCENT: Unit = { unit: 'percent', factor: 1, offset: 0 };

function finish(
  tokens: readonly Token[],
  start: number,
  at: number,
  numeral: Numeral,
  next: number,
  unit: Unit,
): Figure {
  const before = boundBefore(tokens, start);
  const behind = before ? undefined : boundBehind(tokens, next);
  const bound: Bound | undefined = before?.bound ?? behind?.bound;
  const interval = intervalOf(numeral, bound, unit.unit === 'one');
  const convert = (value: number | null): number | null =>
    value === null ? null : Number((value * unit.factor + unit.offset).toPrecision(10));
  return {
    start: before?.start ?? start,
    at,
    next: behind?.next ?? next,
    min: convert(interval.min),
    max: convert(interval.max),
    value: convert(numeral.value),
    approximate: interval.approximate,
    unit: unit.unit,
  };
}

function readPercent(tokens: readonly Token[], i: number): number | undefined {
  const at = tokens[i]?.text === '-' ? i + 1 : i;
  const word = tokens[at]?.lower ?? '';
  if (word === '%' || word === 'percent' || word === 'pc') return at + 1;
  if (word === 'per' && /^cents?$/.test(tokens[at + 1]?.lower ?? '')) return at + 2;
  if (word === 'percentage' && /^points?$/.test(tokens[at + 1]?.lower ?? '')) return at + 2;
  return undefined;
}
