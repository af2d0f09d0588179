import type { Name } from '@claimwire/core';
import { isCommonWord, isTitleCase } from '../language/capitals.ts';
import type { Sentence, Token } from '../language/parse.ts';
import { countryOf, governmentOf } from './name/country.ts';
import { nameKind } from './name/name-kind.ts';
import { isOffice, isTitle } from './name/title.ts';
import { variantOf } from './name/variants.ts';
import { conceptOf } from './term/concept.ts';

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
    if (first && last && from < end && !isGeneric(tokens, from, end)) {
      const span = { start: first.start, end: last.end };
      const words = text.slice(span.start, span.end);
      const government = standsForGovernment(tokens, from, end)
        ? governmentOf(words.toLowerCase())
        : undefined;
      const canonical = government ?? canonicalName(words);
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

const ADDRESSES =
  /^(warn|urge|accuse|blame|tell|ask|back|support|condemn|criticise|criticize|sanction|thank|press|inform|notify|alert|arm|aid|pressure|assure|defy|threaten|anger|provoke)$/;
const SEATS = /^(kremlin|white house|downing street|whitehall)$/;

/** "Washington warned Moscow": a capital that acts or is acted on is its country's government; "in Moscow" is a place. */
function standsForGovernment(tokens: readonly Token[], from: number, end: number): boolean {
  const words = tokens.slice(from, end).map((token) => token.lower);
  if (SEATS.test(words.join(' '))) return true;
  const [before, after] = [tokens[from - 1], tokens[end]];
  if (before?.pos === 'ADP' && !/^(by|between|with|against|than)$/.test(before.lower)) return false;
  if (before?.text === ',' && after?.text === ',') return false;
  const acts = after?.pos === 'VERB' || after?.pos === 'AUX';
  return (
    acts || ADDRESSES.test(before?.lemma ?? '') || /^(by|between|with|against)$/.test(before?.lower ?? '')
  );
}

/** "the Embassy", "BREAKING": a single word that has a common meaning in news is no name, whatever its capital. */
function isGeneric(tokens: readonly Token[], from: number, end: number): boolean {
  const [only] = tokens.slice(from, end);
  if (!only || end - from > 1 || known(only)) return false;
  if (conceptOf(only.lower.replace(/s$/, '')) !== undefined && only.lower.endsWith('s')) return true;
  if (!isCommonWord(only)) return false;
  return /^[A-Z]{4,}$/.test(only.text) || conceptOf(only.lower) !== undefined || only.pos !== 'PROPN';
}

/** "the Department of Health and Human Services" is one name. */
const BODY = /^(department|ministry|office|bureau|committee|institute|agency|society)$/;
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
  const before = tokens[i - 1];
  const opening = before === undefined || before.kind === 'tabCRLF' || /^["“‘'(:—–-]$/.test(before.text);
  if (!opening || title) return true;
  if (known(token) || /^[A-Z]{2,}/.test(token.text)) return true;
  if (isOffice(token.lower) && tokens[i + 1]?.lower === 'of') return isNameWord(tokens[i + 2], title);
  const next = tokens[i + 1];
  // "Red Dawn denied it" opens with a name; "Official Russian assessments" and "In Mirabad" do not.
  if (next && isNameWord(next, title))
    return (
      !(known(next) && isCommonWord(token)) && !/^(ADP|SCONJ|CCONJ|ADV|NUM|VERB|AUX|PART)$/.test(token.pos)
    );
  return token.pos === 'PROPN' && !isTitle(token.lower);
}

function endOfName(tokens: readonly Token[], i: number, title: boolean): number {
  let end = i + 1;
  for (;;) {
    const next = tokens[end];
    const pair = `${tokens[end - 1]?.lower} ${next?.lower}`;
    if (capital(next) && (countryOf(pair) ?? governmentOf(pair) ?? variantOf(pair)) !== undefined) {
      end += 1;
      continue;
    }
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
    else if (next.lower === 'and' && BODY.test(tokens[i]?.lower ?? '') && isNameWord(tokens[end + 1], title))
      end += 2;
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

/** First token of the name proper: "Foreign Minister Ada Lee" → Ada; the end where there is a title and nobody. */
function skipTitles(tokens: readonly Token[], start: number, end: number): number {
  let from = start;
  for (let i = start; i < end; i += 1) if (isTitle(tokens[i]?.lower ?? '') && i < end - 1) from = i + 1;
  const last = tokens[end - 1];
  // "Secretary of State Antony Blinken", "Minister of Health Ada Lee"
  if (tokens[from]?.lower === 'of' && isOffice(tokens[from - 1]?.lower ?? '')) {
    const rest = tokens.findIndex((token, i) => i > from && i < end && !isCommonWord(token));
    if (rest > 0) return rest;
  }
  if (from === start || !last) return end - start === 1 && isTitle(last?.lower ?? '') ? end : start;
  // "General Motors", "King County", "Queen of Lasso": the title is part of the name.
  if (/^(of|de)$/.test(tokens[from]?.lower ?? '') || isTitle(last.lower)) return start;
  return end - from === 1 && isCommonWord(last) && !isOffice(tokens[from - 1]?.lower ?? '') ? start : from;
}
