import type { Name } from '@claimwire/core';
import { isCommonWord } from '../../language/capitals.ts';
import { isGivenName } from '../../language/given-names.ts';
import type { Token } from '../../language/parse.ts';
import { countryOf, governmentOf } from './country.ts';
import { isTitle } from './title.ts';
import { variantKind } from './variants.ts';

const COMPANY =
  /\b(inc|corp|ltd|plc|llc|gmbh|company|group|bank|university|ministry|agency|council|committee|party|union|united|fc|club|airlines|airways|police|army|navy|court|department|association|federation|organi[sz]ation|institute|commission|authority|office|service|parliament|congress|senate|times|post|news|press|tv)\b/;
const PLACE =
  /\b(street|road|avenue|square|river|lake|sea|strait|ocean|island|islands|mountain|mount|valley|bay|gulf|cape|port|harbour|city|town|county|province|region|district|airport|bridge|park|forest|hall|stadium|coast|peninsula|desert|hospital|station)\b/;
const LOCATIVE = /^(in|at|near|from|off|outside|across|inside|around|to|towards|through|of)$/;

/** A guess at what kind of thing a name is, from titles, suffixes, a gazetteer of countries and the word before it. */
export function nameKind(
  tokens: readonly Token[],
  start: number,
  from: number,
  end: number,
  canonical: string,
): Name['kind'] {
  if (countryOf(canonical) || governmentOf(canonical)) return 'place';
  const known = variantKind(canonical);
  if (known) return known;
  if (from > start || isTitle(tokens[start - 1]?.lower ?? '')) return 'person';
  if (COMPANY.test(canonical)) return 'organisation';
  if (PLACE.test(canonical)) return 'place';
  const text = tokens.slice(from, end).map((token) => token.text);
  if (text.includes('&')) return 'organisation';
  if (text.includes('of')) return 'other';
  if (text.length === 1 && /^[A-Z]{2,}/.test(text[0] ?? '')) return 'organisation';
  const before = tokens[start - 1]?.lower ?? '';
  if (LOCATIVE.test(before) && before !== 'of' && before !== 'to' && before !== 'from') return 'place';
  const last = tokens[end - 1];
  const given = isGivenName(tokens[from]?.lower ?? '');
  if (text.length >= 2 && given) return 'person';
  // "Apple Watch costs" names no person: a surname is seldom a dictionary word.
  const after = tokens[end];
  const acts = after?.text === ',' || after?.pos === 'VERB' || after?.pos === 'AUX';
  if ((text.length === 2 || text.length === 3) && acts && last && !isCommonWord(last)) return 'person';
  return 'other';
}
