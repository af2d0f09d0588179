import type { Token } from '../../language/parse.ts';
import { countryOf, governmentOf } from './country.ts';
import { isTitle } from './title.ts';
import { variantOf } from './variants.ts';

const CALENDAR =
  /^(january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|sept?\.?|oct\.?|nov\.?|dec\.?|monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|easter)s?$/;

export const capital = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}/u.test(token.text);

/** A country, capital or well-known organisation, whatever its case tells. */
export const isKnownName = ({ lower }: Token): boolean =>
  (countryOf(lower) ?? governmentOf(lower) ?? variantOf(lower)) !== undefined;

/** "South Korea", "White House", "Islamic State": two words that are one known name. */
export const isKnownPair = (first: Token | undefined, second: Token | undefined): boolean => {
  const pair = `${first?.lower} ${second?.lower}`;
  return (countryOf(pair) ?? governmentOf(pair) ?? variantOf(pair)) !== undefined;
};

/** True for a capitalised word that can be part of a name. In a headline set in Title Case the tagger must think so too. */
export function isNameWord(token: Token | undefined, title: boolean): boolean {
  if (!token || !capital(token) || CALENDAR.test(token.lower)) return false;
  if (token.text === 'I' || /^(PRON|DET|AUX)$/.test(token.pos))
    return /^[A-Z]{2,}$/.test(token.text) && token.text !== 'I';
  if (isKnownName(token)) return true;
  return title ? token.pos === 'PROPN' && !isTitle(token.lower) : true;
}

/** "al-Qaeda", "el-Sisi": the article that stays small belongs to the name behind it. */
export const isSmallArticle = (tokens: readonly Token[], i: number): boolean =>
  /^(al|el|ar|as|an|ad|ash)$/.test(tokens[i]?.text ?? '') &&
  tokens[i + 1]?.text === '-' &&
  tokens[i + 1]?.start === tokens[i]?.end &&
  capital(tokens[i + 2]);
