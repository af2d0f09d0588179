import type { Token } from '../../language/parse.ts';
import { currencySign } from './money.ts';
import { type Numeral, readNumeral } from './numeral.ts';

/** "20-30", "20 to 30", "between 20 and 30", "$400 million to $500 million". A change ("from 20 to 30") is none. */
export function readRange(tokens: readonly Token[], i: number, money: boolean): Numeral | undefined {
  const joined = /^(\d+)[-–](\d+)$/.exec(tokens[i]?.text ?? '');
  if (joined) return joinedRange(Number(joined[1]), Number(joined[2]), i + 1);
  const low = readNumeral(tokens, i, money);
  if (low?.value === null || low?.value === undefined) return undefined;
  const joiner = tokens[low.next];
  const lead = money ? tokens[i - 2] : tokens[i - 1];
  const between = lead?.lower === 'between';
  const dash = (joiner?.text === '–' || joiner?.text === '-') && joiner.start === tokens[low.next - 1]?.end;
  const joins = joiner?.lower === 'to' || dash || (between && joiner?.lower === 'and');
  if (!joins || lead?.lower === 'from') return undefined;
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

/** "20-30" in one token. "737-800" and "3-1" are none, nor is the season "2021-22". */
function joinedRange(low: number, high: number, next: number): Numeral | undefined {
  if (low >= high || high > low * 10 || low >= 1900) return undefined;
  return { next, value: null, min: low, max: high, vague: false, step: 0.5 };
}
