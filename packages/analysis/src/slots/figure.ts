import type { Token } from '../language/parse.ts';
import { type Bound, boundBefore, boundBehind, intervalOf } from './bound.ts';
import { readFraction } from './fraction.ts';
import { currencySign, readCurrencyName } from './money.ts';
import { isNotACount } from './not-a-count.ts';
import { type Numeral, readNumeral } from './numeral.ts';
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
    const figure = readFigure(tokens, i);
    if (figure && !(figure.unit !== 'age' && isNotACount(tokens, figure.at, figure.next)))
      figures.push(figure);
    i = Math.max(figure?.next ?? 0, i + 1);
  }
  return figures;
}

function readFigure(tokens: readonly Token[], i: number): Figure | undefined {
  const sign = currencySign(tokens[i]);
  const at = sign ? i + 1 : i;
  const nothing = readNothing(tokens, i);
  if (nothing) return nothing;
  const fraction = readFraction(tokens, i);
  if (fraction) return finish(tokens, i, i, fraction.numeral, fraction.numeral.next, PERCENT);
  const span = readRange(tokens, at, sign !== undefined);
  const numeral = span ?? readNumeral(tokens, at, sign !== undefined);
  if (!numeral) return undefined;
  if (sign) return finish(tokens, i, i, numeral, numeral.next, { unit: sign, factor: 1, offset: 0 });
  const age = readAge(tokens, at, numeral);
  if (age) return age;
  const percent = readPercent(tokens, numeral.next);
  if (percent !== undefined) return finish(tokens, i, i, numeral, percent, PERCENT);
  const weight =
    /^pounds?$/.test(tokens[numeral.next]?.lower ?? '') && tokens[numeral.next + 1]?.lower === 'of';
  const money = weight ? undefined : readCurrencyName(tokens, numeral.next);
  if (money) return finish(tokens, i, i, numeral, money.next, { unit: money.currency, factor: 1, offset: 0 });
  const measure = readUnit(tokens, numeral.next);
  if (measure) return finish(tokens, i, i, numeral, measure.next, measure.unit);
  return finish(tokens, i, i, numeral, numeral.next, ONE);
}

const ONE: Unit = { unit: 'one', factor: 1, offset: 0 };
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

/** "20-30", "20 to 30", "between 20 and 30". "From 20 to 30" is left to the caller: it may be a change. */
function readRange(tokens: readonly Token[], i: number, money: boolean): Numeral | undefined {
  const joined = /^(\d+)[-–](\d+)$/.exec(tokens[i]?.text ?? '');
  if (joined) {
    const low = Number(joined[1]);
    const high = Number(joined[2]);
    // "737-800" and "3-1" are no ranges; "2021-22" is a season.
    if (low >= high || high > low * 10 || low >= 1900) return undefined;
    return { next: i + 1, value: null, min: low, max: high, vague: false, step: 0.5 };
  }
  const low = readNumeral(tokens, i, money);
  if (low?.value === null || low?.value === undefined) return undefined;
  const joiner = tokens[low.next];
  const between = tokens[i - 1]?.lower === 'between' || (money && tokens[i - 2]?.lower === 'between');
  const joins =
    joiner?.lower === 'to' ||
    joiner?.text === '–' ||
    joiner?.text === '-' ||
    (between && joiner?.lower === 'and');
  if (!joins || /^from$/.test(tokens[i - 1]?.lower ?? '')) return undefined;
  const sign = currencySign(tokens[low.next + 1]) ? 1 : 0;
  const high = readNumeral(tokens, low.next + 1 + sign, money);
  if (!high || high.value === null || high.value <= low.value) return undefined;
  // "two to three million": the first takes the scale of the second.
  const scale = high.step >= 50 && low.step < 50 && low.value < 1000 ? high.step * 2 : 1;
  return {
    next: high.next,
    value: null,
    min: low.value * scale,
    max: high.value,
    vague: false,
    step: high.step,
  };
}

/** "52-year-old", "aged 5", "52 years old", "Lena, 15,". */
function readAge(tokens: readonly Token[], i: number, numeral: Numeral): Figure | undefined {
  const { value } = numeral;
  if (value === null || value > 125) return undefined;
  const words = tokens.slice(numeral.next, numeral.next + 4).filter((token) => token.text !== '-');
  const old = /^years?$/.test(words[0]?.lower ?? '') && words[1]?.lower === 'old';
  const aged = /^(aged|age|ages)$/.test(tokens[i - 1]?.lower ?? '');
  const comma = tokens[i - 1]?.text === ',' || tokens[i - 1]?.text === '(';
  const close = /^[,.;)]$/.test(tokens[numeral.next]?.text ?? '');
  const named = /^[A-Z]/.test(tokens[i - 2]?.text ?? '') && tokens[i - 2]?.pos === 'PROPN';
  const apposed = comma && close && named && /^\d+$/.test(tokens[i]?.text ?? '');
  if (!old && !aged && !apposed) return undefined;
  const last = old ? words[1] : undefined;
  const next = last ? tokens.indexOf(last) + 1 : numeral.next;
  return { start: i, at: i, next, min: value, max: value, value, approximate: false, unit: 'age' };
}

const COUNTABLE =
  /^(people|person|persons|survivors?|casualties|deaths?|injur(y|ies)|fatalit(y|ies)|victims?|arrests?|cases|passengers?|lives|homes|houses|buildings|votes|deaths|crew|injured|wounded|dead|soldiers|civilians|children)$/;

/** "no deaths", "nobody", "not one", "not a single home": a count of nought. "No comment" is none. */
function readNothing(tokens: readonly Token[], i: number): Figure | undefined {
  const word = tokens[i]?.lower ?? '';
  const zero = (next: number): Figure => ({
    start: i,
    at: i,
    next,
    min: 0,
    max: 0,
    value: 0,
    approximate: false,
    unit: 'one',
  });
  if (word === 'nobody') return zero(i + 1);
  if (word === 'none') return zero(tokens[i + 1]?.lower === 'of' ? i + 2 : i + 1);
  if (word === 'no' && tokens[i + 1]?.lower === 'one') return zero(i + 2);
  if (word === 'no') {
    const noun = tokens.slice(i + 1, i + 4).findIndex((token) => COUNTABLE.test(token.lower));
    return noun >= 0 ? zero(i + 1) : undefined;
  }
  if (word !== 'not') return undefined;
  if (tokens[i + 1]?.lower === 'one') return zero(i + 2);
  return tokens[i + 1]?.lower === 'a' && tokens[i + 2]?.lower === 'single' ? zero(i + 3) : undefined;
}
