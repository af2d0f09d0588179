import type { Name } from '@claimwire/core';
import { isCommonWord, isTitleCase } from '../language/capitals.ts';
import type { Sentence, Token } from '../language/parse.ts';
import { countryOf, governmentOf } from './name/country.ts';
import { standsForGovernment } from './name/government.ts';
import { nameKind } from './name/name-kind.ts';
import { endOfName, skipTitles } from './name/name-span.ts';
import { isKnownName, isNameWord, isSmallArticle } from './name/name-word.ts';
import { isOffice, isTitle } from './name/title.ts';
import { variantOf } from './name/variants.ts';
import { conceptOf } from './term/concept.ts';

/**
 * The names in one sentence, without titles ("President Putin" → Putin). Canonical forms need no context here;
 * `collectNames` joins short and long forms of one article.
 */
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

/** "the Embassy", "BREAKING": a single word that has a common meaning in news is no name, whatever its capital. */
function isGeneric(tokens: readonly Token[], from: number, end: number): boolean {
  const [only] = tokens.slice(from, end);
  if (!only || end - from > 1 || isKnownName(only)) return false;
  if (only.lower.endsWith('s') && conceptOf(only.lower.slice(0, -1)) !== undefined) return true;
  if (!isCommonWord(only)) return false;
  return /^[A-Z]{4,}$/.test(only.text) || conceptOf(only.lower) !== undefined || only.pos !== 'PROPN';
}

/** Whether a name begins at token `i`. The capital that opens a sentence or a quotation proves nothing by itself. */
function startsName(tokens: readonly Token[], i: number, title: boolean): boolean {
  const token = tokens[i];
  if (isSmallArticle(tokens, i)) return true;
  if (!token || !isNameWord(token, title)) return false;
  const before = tokens[i - 1];
  const opening = before === undefined || before.kind === 'tabCRLF' || /^["“‘'(:—–-]$/.test(before.text);
  if (!opening || title) return true;
  if (isKnownName(token) || /^[A-Z]{2,}/.test(token.text)) return true;
  const next = tokens[i + 1];
  if (isOffice(token.lower) && next?.lower === 'of') return isNameWord(tokens[i + 2], title);
  // "Red Dawn denied it" opens with a name; "Official Russian assessments" and "In Mirabad" do not.
  if (next && isNameWord(next, title))
    return (
      !(isKnownName(next) && isCommonWord(token)) &&
      !/^(ADP|SCONJ|CCONJ|ADV|NUM|VERB|AUX|PART)$/.test(token.pos)
    );
  return token.pos === 'PROPN' && !isTitle(token.lower);
}
