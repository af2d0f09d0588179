import type { Reference } from '@claimwire/core';
import { parse, type Token } from '../language/parse.ts';
import { baseForms } from '../slots/term/concept.ts';
import { entriesFrom } from './lexicon.ts';
import { stem } from './stem.ts';
import { weightOf } from './word-weight.ts';

/** A word of one side of a pair, with what comparing needs. Offsets count in the side's quote. */
export interface Word {
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly stem: string;
  readonly pos: string;
  /** Carries meaning of its own: no article, auxiliary, pronoun or mark. */
  readonly content: boolean;
  /** Capitalised inside a sentence, or tagged a proper noun. */
  readonly proper: boolean;
  /** Rarity in news, 0 for function words, about 1 for a rare word. */
  readonly weight: number;
  /** Numbered by the pieces between commas, semicolons, full stops and conjunctions of clauses. */
  readonly clause: number;
  /** Ids of the lexicon's senses; a phrase gives its senses to each of its words. */
  readonly senses: readonly number[];
  /** Stems of the full name that a pronoun or short name stands for; empty for other words. */
  readonly standsFor: readonly string[];
}

const empty = new Set(
  `be have do will would can could may might must shall should get not n't to of in on at by for from with as that this
  these those it its he him his she her they them their we us our i you my your who whom whose which what when where why how
  there here the a an and or but nor so if than then also very just only even such own same other another more most some any
  all both each every no yes say said tell told announce announced according report reported add added while whether because
  though although since until after before during about over under into out up down off again against between through
  one 's ' many much still now yet already`.split(/\s+/),
);
/** A pronoun is worth less than the name that it stands for. */
const REFERENCE_WEIGHT = 0.5;
const breaks = new Set([',', ';', ':', '.', '?', '!', '—', '–', '-', '(', ')', '"', '“', '”']);
const conjunctions = new Set('but while whereas although though because which who unless'.split(' '));

/**
 * Words and marks of a quote in order. `references` tell which words stand for a name; their offsets count in the quote.
 */
export function wordsOf(quote: string, references: readonly Reference[] = []): readonly Word[] {
  const sentences = parse(quote);
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const first = new Set(sentences.map((sentence) => sentence.start));
  const stems = baseForms(tokens).map(stem);
  const senses = sensesOf(stems);
  let clause = 0;
  return tokens.map((token, at): Word => {
    if (breaks.has(token.text) || conjunctions.has(token.lower)) clause += 1;
    const own = stems[at] ?? token.lower;
    const reference = references.find(({ span }) => token.start >= span.start && token.end <= span.end);
    const standsFor = (reference?.standsFor.toLowerCase().match(/[\p{L}\p{N}'-]+/gu) ?? []).map(stem);
    const content = isContent(token) || standsFor.length > 0;
    const proper = token.pos === 'PROPN' && /^\p{Lu}/u.test(token.text);
    // A sentence opens with a capital: a common word there is no name ("Gunmen", "Residents").
    const common = first.has(token.start) && weightOf(own) < 1 && tokens[at + 1]?.pos !== 'PROPN';
    return {
      at,
      start: token.start,
      end: token.end,
      text: token.text,
      lower: token.lower,
      lemma: token.lemma,
      stem: own,
      pos: common && proper ? 'NOUN' : token.pos,
      content,
      proper: (proper && !common) || standsFor.length > 0,
      weight: content ? (standsFor.length > 0 ? REFERENCE_WEIGHT : weightOf(own)) : 0,
      clause,
      senses: [...(senses[at] ?? [])],
      standsFor,
    };
  });
}

function isContent(token: Token): boolean {
  if (!/[\p{L}\p{N}]/u.test(token.text)) return false;
  return !empty.has(token.lower) && !empty.has(token.lemma);
}

function sensesOf(stems: readonly string[]): readonly ReadonlySet<number>[] {
  const found = stems.map(() => new Set<number>());
  for (const [at, head] of stems.entries()) {
    for (const entry of entriesFrom(head)) {
      if (!entry.stems.every((part, k) => stems[at + k] === part)) continue;
      for (const k of entry.stems.keys()) for (const id of entry.senses) found[at + k]?.add(id);
      // A longer phrase means something else than its parts: "give up" is not "give".
      if (entry.stems.length > 1) break;
    }
  }
  return found;
}
