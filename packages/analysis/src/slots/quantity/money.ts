import type { Token } from '../../language/parse.ts';

const SIGNS = new Map([
  ['$', 'USD'],
  ['us$', 'USD'],
  ['a$', 'AUD'],
  ['c$', 'CAD'],
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₩', 'KRW'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
]);
/** ISO codes and names; a country's adjective before dollars, pounds, francs … picks the right one. */
const NAMES = new Map([
  ['dollar', 'USD'],
  ['buck', 'USD'],
  ['euro', 'EUR'],
  ['pound', 'GBP'],
  ['sterling', 'GBP'],
  ['yen', 'JPY'],
  ['yuan', 'CNY'],
  ['renminbi', 'CNY'],
  ['rupee', 'INR'],
  ['rouble', 'RUB'],
  ['ruble', 'RUB'],
  ['franc', 'CHF'],
  ['lira', 'TRY'],
  ['peso', 'MXN'],
  ['rand', 'ZAR'],
  ['hryvnia', 'UAH'],
  ['naira', 'NGN'],
  ['zloty', 'PLN'],
  ['krona', 'SEK'],
  ['krone', 'NOK'],
  ['shekel', 'ILS'],
  ['dirham', 'AED'],
  ['riyal', 'SAR'],
  ['reais', 'BRL'],
]);
const NATIONAL = new Map([
  ['australian dollar', 'AUD'],
  ['canadian dollar', 'CAD'],
  ['hong dollar', 'HKD'],
  ['singapore dollar', 'SGD'],
  ['zealand dollar', 'NZD'],
  ['us dollar', 'USD'],
  ['american dollar', 'USD'],
  ['argentine peso', 'ARS'],
  ['colombian peso', 'COP'],
  ['philippine peso', 'PHP'],
  ['chilean peso', 'CLP'],
  ['pakistani rupee', 'PKR'],
  ['danish krone', 'DKK'],
  ['cfa franc', 'XOF'],
  ['egyptian pound', 'EGP'],
]);
const CODES = new Set(
  'USD EUR GBP JPY CNY INR RUB CHF TRY ZAR KRW UAH NGN PLN SEK NOK DKK AUD CAD'.split(' '),
);

/** ISO code of the currency sign or code at token `i` ("£", "US$", "EUR"), or undefined. */
export function currencySign(token: Token | undefined): string | undefined {
  if (!token) return undefined;
  return SIGNS.get(token.lower) ?? (CODES.has(token.text) ? token.text : undefined);
}

/**
 * Reads a currency name after a figure: "euros", "million Canadian dollars". "Pounds" alone may be a weight:
 * `sterling` is answered only where the caller saw no "of" or "in weight" behind it.
 */
export function readCurrencyName(
  tokens: readonly Token[],
  i: number,
): { currency: string; next: number } | undefined {
  const singular = (token: Token | undefined): string => (token?.lower ?? '').replace(/s$/, '');
  const one = tokens[i];
  const code = one && CODES.has(one.text) ? one.text : undefined;
  if (code) return { currency: code, next: i + 1 };
  const own = NAMES.get(singular(one)) ?? NAMES.get(one?.lower ?? '');
  if (own) return { currency: own, next: i + 1 };
  for (const reach of [1, 2]) {
    const before = tokens[i + reach - 1]?.lower.replaceAll('.', '') ?? '';
    const pair = NATIONAL.get(`${before} ${singular(tokens[i + reach])}`);
    if (pair) return { currency: pair, next: i + reach + 1 };
  }
  return undefined;
}
