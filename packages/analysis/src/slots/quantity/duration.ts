import type { Token } from '../../language/parse.ts';
import { type Numeral, readNumeral } from './numeral.ts';
import { readUnit } from './unit.ts';

/** "a year" measures time only behind such a word: "postponed by a year"; "twice a year" does not. */
const MEASURING =
  /^(for|by|after|within|lasted|nearly|almost|about|over|than|under|another|took|take|takes|barely)$/;

/**
 * Reads a length of time as a number of seconds: "38 days", "five weeks and three days", "2 hours 5 minutes 41 seconds",
 * "a year and a half", "2:05:41".
 */
export function readDuration(tokens: readonly Token[], i: number): Numeral | undefined {
  const clock = /^(\d{1,2}):([0-5]\d):([0-5]\d)$/.exec(tokens[i]?.text ?? '');
  if (clock) return seconds(Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3]), 0.5, i + 1);
  let total = 0;
  let smallest = Number.POSITIVE_INFINITY;
  let step = 0;
  let at = i;
  for (;;) {
    const part = readPart(tokens, at, at > i);
    if (!part || part.factor >= smallest) break;
    total += part.value;
    ({ factor: smallest, step } = part);
    at = part.next;
    const joiner = tokens[at]?.lower;
    const skip = joiner === 'and' || joiner === ',' ? (tokens[at + 1]?.lower === 'and' ? 2 : 1) : 0;
    if (!readPart(tokens, at + skip, true)) break;
    at += skip;
  }
  return at === i ? undefined : seconds(total, step, at);
}

const seconds = (value: number, step: number, next: number): Numeral => ({
  next,
  value: Number(value.toPrecision(12)),
  min: value,
  max: value,
  vague: false,
  step,
});

interface Part {
  readonly value: number;
  readonly factor: number;
  readonly step: number;
  readonly next: number;
}

function readPart(tokens: readonly Token[], i: number, inside: boolean): Part | undefined {
  const article = /^an?$/.test(tokens[i]?.lower ?? '');
  const numeral = article ? undefined : readNumeral(tokens, i);
  const value = article ? 1 : numeral?.value;
  const unit = readUnit(tokens, numeral?.next ?? i + 1);
  if (value === undefined || value === null || unit?.unit.unit !== 's') return undefined;
  const { factor } = unit.unit;
  const half = isHalf(tokens, unit.next);
  if (article && !inside && !half && !MEASURING.test(tokens[i - 1]?.lower ?? '')) return undefined;
  const step = half ? 0.25 : (numeral?.step ?? 0.5);
  return {
    value: (value + (half ? 0.5 : 0)) * factor,
    factor,
    step: step * factor,
    next: half ? unit.next + 3 : unit.next,
  };
}

/** "and a half" behind the unit. */
const isHalf = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.lower === 'and' && tokens[i + 1]?.lower === 'a' && tokens[i + 2]?.lower === 'half';
