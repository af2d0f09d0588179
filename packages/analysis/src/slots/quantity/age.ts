import type { Token } from '../../language/parse.ts';
import { isPeople } from './counted.ts';
import type { Numeral } from './numeral.ts';

/** The index behind an age, or undefined: "52-year-old", "aged 5", "52 years old", "Lena, 15,", "Lee (52)". */
export function readAge(tokens: readonly Token[], i: number, numeral: Numeral): number | undefined {
  const { value, next } = numeral;
  if (value === null || value > 125) return undefined;
  const words = tokens.slice(next, next + 4).filter((token) => token.text !== '-');
  const [unit, old] = words;
  if (old?.lower === 'old' && /^(year|month|week|day)s?$/.test(unit?.lower ?? ''))
    return tokens.indexOf(old, next) + 1;
  const [third, second, before] = [3, 2, 1].map((back) => tokens[i - back]?.lower ?? '');
  if (/^(aged|age|ages)$/.test(before ?? '')) return next;
  // "aged just ten", "aged 13 and 14", "dead at 57"
  if (
    /^(just|only|and|to|between)$/.test(before ?? '') &&
    /^(aged|ages)$/.test(`${before === 'and' || before === 'to' ? third : second}`)
  )
    return next;
  if (before === 'at' && /^(dead|die|died|dies)$/.test(second ?? '') && tokens[next]?.pos !== 'NOUN')
    return next;
  const comma = tokens[i - 1]?.text === ',' || tokens[i - 1]?.text === '(';
  const close = /^[,.;)]$/.test(tokens[next]?.text ?? '');
  const owner = tokens[i - 2];
  const named =
    (owner?.pos === 'PROPN' && /^\p{Lu}/u.test(owner.text)) ||
    (owner?.pos === 'NOUN' && isPeople(owner.lower));
  return comma && close && named && /^\d+$/.test(tokens[i]?.text ?? '') ? next : undefined;
}
