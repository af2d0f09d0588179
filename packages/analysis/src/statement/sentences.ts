import type { Span } from '@claimwire/core';
import { parse, type Sentence } from '../language/parse.ts';
import { repair } from './repair.ts';

/** Abbreviated titles that a name or another title follows: "Maj. Gen. Ali". */
const TITLE =
  /(?:^|[\s("“])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Maj|Col|Lt|Capt|Cmdr|Cdr|Sgt|Cpl|Pvt|Adm|Brig|Supt|Insp|Det|Rev|Fr|Msgr|Hon|Gov|Sen|Rep|Amb|Pres|St|Inst|Dept|No|vs|approx|est|ca|www)\.$/;
/** Clock times and country initials end a sentence only before a word that cannot go on with them. */
const AFTER_CLOCK =
  /(?<=\b[ap]\.m\.)\s+(?=\p{Lu}\p{Ll})(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|Eastern|Central|Pacific|Mountain|Greenwich|London|Moscow|Beijing|Tokyo|Local)/gu;
const AFTER_DOTS = /(?<=(?:\.\.\.|…)["”’)]?)\s+(?=["“‘(]?\p{Lu})/gu;

/** The sentences of one paragraph, with tokens whose offsets point into the whole article text. */
export function sentencesOf(text: string, block: Span): readonly Sentence[] {
  const readable = repair(text.slice(block.start, block.end), block.start);
  const found = parse(readable.text, readable.place);
  const merged: Sentence[] = [];
  for (const sentence of found) {
    const before = merged.at(-1);
    if (before && goesOn(text, before, sentence)) {
      merged[merged.length - 1] = {
        start: before.start,
        end: sentence.end,
        tokens: [...before.tokens, ...sentence.tokens],
      };
    } else merged.push(sentence);
  }
  return merged.flatMap((sentence) => cut(text, sentence));
}

/** True where the end of `before` was none. */
function goesOn(text: string, before: Sentence, next: Sentence): boolean {
  const last = text.slice(Math.max(before.start, before.end - 24), before.end);
  const first = text.slice(next.start, next.start + 2);
  if (TITLE.test(last)) return true;
  const glued = before.end === next.start;
  if (glued && /[\p{Ll}\p{N}]/u.test(first[0] ?? '')) return true;
  // A mark all alone belongs to what it closes: 'They left. "'
  if (next.tokens.every((token) => token.kind === 'punctuation')) return true;
  if (!/^[\p{Ll}]/u.test(first)) return false;
  // “Is it over?” he asked. — “We saw it.” said the guard. — Yahoo! said it would close. — the Inst. of Tech.
  // But a writer who begins a sentence in lower case after a whole word and a full stop does begin one.
  return !/\p{L}{4,}\.$/u.test(last);
}

function cut(text: string, sentence: Sentence): readonly Sentence[] {
  const quote = text.slice(sentence.start, sentence.end);
  if (!/[ap]\.m\.|\.\.\.|…/.test(quote)) return [sentence];
  const places = [...quote.matchAll(AFTER_CLOCK), ...quote.matchAll(AFTER_DOTS)]
    .map((match) => sentence.start + match.index)
    .sort((a, b) => a - b);
  const parts: Sentence[] = [];
  let rest = sentence.tokens;
  for (const place of [...places, Number.POSITIVE_INFINITY]) {
    const own = rest.filter((token) => token.start < place);
    rest = rest.slice(own.length);
    const [first] = own;
    const last = own.at(-1);
    if (first && last) parts.push({ start: first.start, end: last.end, tokens: own });
  }
  return parts;
}
