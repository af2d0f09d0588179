import type { Name } from '@claimwire/core';
import type { Sentence, Token } from '../language/parse.ts';
import { countryOf, governmentOf } from './name/country.ts';
import { nameKind } from './name/name-kind.ts';
import { isTitle } from './name/title.ts';
import { isTitleCase } from './name/title-case.ts';
import { variantOf } from './name/variants.ts';

const INSIDE =
  /^(of|de|del|della|di|da|do|dos|du|la|le|les|van|von|der|den|bin|ibn|al|el|y|the|for|and|&|-|–|'|’|’s)$/i;
const CALENDAR =
  /^(january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|sept?\.?|oct\.?|nov\.?|dec\.?|monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|easter)s?$/;

/** The names in one sentence. Canonical forms need no context here; `collectNames` joins short and long forms of one article. */
export function findNames(sentence: Sentence, text: string): Name[] {
  const { tokens } = sentence;
  const names: Name[] = [];
  const title = isTitleCase(tokens);
  let i = 0;
  while (i < tokens.length) {
    if (!startsName(tokens, i, title)) {
      i += 1;
      continue;
    }
    const end = endOfName(tokens, i, title);
    const from = skipTitles(tokens, i, end);
    const first = tokens[from];
    const last = tokens[end - 1];
    if (first && last && from < end) {
      const span = { start: first.start, end: last.end };
      const words = text.slice(span.start, span.end);
      const canonical = canonicalName(words);
      names.push({ span, text: words, canonical, kind: nameKind(tokens, i, from, end, canonical) });
    }
    i = end;
  }
  return names;
}

/** Lower-case canonical form of a name as written: country for its adjective, one spelling for known variants. */
export function canonicalName(words: string): string {
  const lower = words
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll('–', '-')
    .replace(/\s+/g, ' ')
    .replace(/^the /, '')
    .replace(/'s?$/, '');
  if (words === 'us' || words === 'is' || words === 'who') return lower;
  return variantOf(lower) ?? countryOf(lower) ?? lower;
}

const capital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.text);

function isNameWord(token: Token | undefined, title: boolean): boolean {
  if (!token || !capital(token) || CALENDAR.test(token.lower)) return false;
  if (token.text === 'I' || /^(PRON|DET|AUX)$/.test(token.pos))
    return /^[A-Z]{2,}$/.test(token.text) && token.text !== 'I';
  if (known(token)) return true;
  return title ? token.pos === 'PROPN' && !isTitle(token.lower) : true;
}

const known = (token: Token): boolean =>
  countryOf(token.lower) !== undefined ||
  governmentOf(token.lower) !== undefined ||
  variantOf(token.lower) !== undefined;

function startsName(tokens: readonly Token[], i: number, title: boolean): boolean {
  const token = tokens[i];
  if (!isNameWord(token, title) || !token) return false;
  const opening = i === 0 || /^["“‘'(:—–-]$/.test(tokens[i - 1]?.text ?? '');
  if (!opening || title) return true;
  if (known(token) || /^[A-Z]{2,}/.test(token.text)) return true;
  if (isTitle(token.lower)) return isNameWord(tokens[i + 1], title);
  return token.pos === 'PROPN';
}

function endOfName(tokens: readonly Token[], i: number, title: boolean): number {
  let end = i + 1;
  for (;;) {
    const next = tokens[end];
    if (isNameWord(next, title) && !splits(tokens, end)) {
      end += 1;
      continue;
    }
    if (!next || !INSIDE.test(next.text)) return end;
    const hyphen =
      next.text === '-' && next.start === tokens[end - 1]?.end && tokens[end + 1]?.start === next.end;
    const particle = /^(of|de|del|della|di|da|do|dos|du|la|le|les|van|von|der|den|bin|ibn|al|el|&)$/.test(
      next.lower,
    );
    if (hyphen && /^[\p{Lu}\d]/u.test(tokens[end + 1]?.text ?? '')) end += 2;
    else if (particle && isNameWord(tokens[end + 1], title) && !known(tokens[end - 1] ?? next)) end += 2;
    else if (next.lower === 'of' && tokens[end + 1]?.lower === 'the' && isNameWord(tokens[end + 2], title))
      end += 3;
    else return end;
  }
}

/** "Russian President Vladimir Putin": the adjective is a name of its own; so is a country before any other name. */
function splits(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const word = tokens[at];
  if (!before || !word) return true;
  const pair = `${before.lower} ${word.lower}`;
  if (countryOf(pair) || governmentOf(pair) || variantOf(pair)) return false;
  return (
    countryOf(before.lower) !== undefined &&
    (isTitle(word.lower) || /n$|sh$|ese$|i$|ch$|^u\.?s/.test(before.lower))
  );
}

function skipTitles(tokens: readonly Token[], start: number, end: number): number {
  let from = start;
  while (from < end - 1 && isTitle(tokens[from]?.lower ?? '') && capital(tokens[from + 1])) from += 1;
  return from === end - 1 && isTitle(tokens[from]?.lower ?? '') ? end : from;
}
