import { isCommonWord } from '../../language/capitals.ts';
import type { Token } from '../../language/parse.ts';
import { countryOf } from './country.ts';
import { capital, isKnownName, isKnownPair, isNameWord } from './name-word.ts';
import { isOffice, isTitle } from './title.ts';

const PARTICLE = /^(of|de|del|della|di|da|do|dos|du|la|le|les|van|von|der|den|bin|ibn|al|el|&)$/;
/** "the Department of Health and Human Services" is one name. */
const BODY = /^(department|ministry|office|bureau|committee|institute|agency|society)$/;

/** The index behind the name that starts at token `i`. */
export function endOfName(tokens: readonly Token[], i: number, title: boolean): number {
  let end = i + 1;
  for (;;) {
    const step = stepOfName(tokens, i, end, title);
    if (step === 0) return end;
    end += step;
  }
}

/** How many more tokens belong to the name: 0 at its end. */
function stepOfName(tokens: readonly Token[], start: number, end: number, title: boolean): number {
  const [before, next, after] = [tokens[end - 1], tokens[end], tokens[end + 1]];
  if (!before || !next) return 0;
  if (capital(next) && isKnownPair(before, next)) return 1;
  if (isNameWord(next, title) && !splits(before, next)) return 1;
  const touching = next.start === before.end && after?.start === next.end;
  if (next.text === '-' && touching && isHyphenPart(after)) return 2;
  if (PARTICLE.test(next.lower)) {
    if (isNameWord(after, title) && !isKnownName(before)) return 2;
    return next.lower === 'of' && after?.lower === 'the' && isNameWord(tokens[end + 2], title) ? 3 : 0;
  }
  return next.lower === 'and' && BODY.test(tokens[start]?.lower ?? '') && isNameWord(after, title) ? 2 : 0;
}

/** The "Khorasan" of "ISIS-Khorasan" and the "un" of "Jong-un", but not the "based" of "Moscow-based". */
const isHyphenPart = (token: Token | undefined): boolean =>
  token !== undefined &&
  (/^[\p{Lu}\d]/u.test(token.text) || (token.text.length <= 3 && !isCommonWord(token)));

/** "Russian President Vladimir Putin": the adjective is a name of its own; so is a country before a title. */
const splits = (before: Token, word: Token): boolean =>
  countryOf(before.lower) !== undefined &&
  (isTitle(word.lower) || /n$|sh$|ese$|i$|ch$|^u\.?s/.test(before.lower));

/** First token of the name proper: "Foreign Minister Ada Lee" → Ada; the end where there is a title and nobody. */
export function skipTitles(tokens: readonly Token[], start: number, end: number): number {
  let from = start;
  for (let i = start; i < end - 1; i += 1) if (isTitle(tokens[i]?.lower ?? '')) from = i + 1;
  const last = tokens[end - 1];
  // "Secretary of State Antony Marlow", "Minister of Health Ada Lee"
  if (tokens[from]?.lower === 'of' && isOffice(tokens[from - 1]?.lower ?? '')) {
    const rest = tokens.findIndex((token, i) => i > from && i < end && !isCommonWord(token));
    if (rest > 0) return rest;
  }
  if (from === start || !last) return end - start === 1 && isTitle(last?.lower ?? '') ? end : start;
  // "General Motors", "King County", "Queen of Lasso": the title is part of the name.
  if (/^(of|de)$/.test(tokens[from]?.lower ?? '') || isTitle(last.lower)) return start;
  const common = end - from === 1 && isCommonWord(last);
  return common && !isOffice(tokens[from - 1]?.lower ?? '') ? start : from;
}
