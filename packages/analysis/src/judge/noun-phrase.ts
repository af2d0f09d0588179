import type { Word } from './words.ts';

/** A noun phrase: its head ("warnings") and all its words of content ("American warnings about Moscow"). */
export interface NounPhrase {
  readonly head: Word;
  readonly words: readonly Word[];
}

const INSIDE = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON']);
const HEADS = new Set(['NOUN', 'PROPN', 'NUM', 'PRON']);
const RELATIVES = new Set(['who', 'which', 'that']);
/** Phrases tied to one another by more prepositions than this have lost their head. */
const MOST_TIED = 3;
/** An aside between commas is seldom longer. */
const LONGEST_ASIDE = 14;

/** The noun phrase that starts at a word, adverbs and "to" skipped, with what an "of" ties to it; undefined where none does. */
export function phraseFrom(words: readonly Word[], from: number): NounPhrase | undefined {
  let start = from;
  while (/^(?:ADV|PART)$/.test(words[start]?.pos ?? '')) start += 1;
  let end = start;
  while (isInside(words, end)) end += 1;
  const own = words.slice(start, end);
  const head = headOf(own);
  if (!head) return undefined;
  const tied = words[end]?.pos === 'ADP' ? phraseFrom(words, end + 1) : undefined;
  return { head, words: [...own.filter(({ content }) => content), ...(tied?.words ?? [])] };
}

/** The noun phrase that ends before a word: its subject, if that word is a verb. Looks over asides, relative pronouns and clauses. */
export function phraseBefore(words: readonly Word[], before: number): NounPhrase | undefined {
  let end = before;
  while (/^(?:ADV|PART|AUX)$/.test(words[end - 1]?.pos ?? '')) end -= 1;
  end = beforeClause(words, end);
  if (RELATIVES.has(words[end - 1]?.lower ?? '')) end -= words[end - 2]?.text === ',' ? 2 : 1;
  else if (words[end - 1]?.text === ',') end = beforeAside(words, end - 1);
  const found: Word[] = [];
  let head: Word | undefined;
  for (let tied = 0; tied <= MOST_TIED; tied += 1) {
    let start = end;
    while (start > 0 && isInside(words, start - 1)) start -= 1;
    const own = words.slice(start, end);
    const next = headOf(own);
    if (!next) break;
    head = next;
    found.unshift(...own.filter(({ content }) => content));
    if (words[start - 1]?.pos !== 'ADP') break;
    end = start - 1;
  }
  return head ? { head, words: found } : undefined;
}

/** Where a relative clause begins that ends at `end`: in "the men who had hidden in a flat were shot" it is the men. */
function beforeClause(words: readonly Word[], end: number): number {
  for (let at = end - 1; at > 0 && end - at <= LONGEST_ASIDE; at -= 1) {
    const { lower, text } = words[at] ?? {};
    if (text === ',' || text === ';') return end;
    if (lower === 'who' || lower === 'which')
      return words.slice(at + 1, end).some(({ pos }) => pos === 'VERB') ? at : end;
  }
  return end;
}

/** Where an aside begins that ends with the comma at `comma`; the comma itself where none does. */
function beforeAside(words: readonly Word[], comma: number): number {
  for (let at = comma - 1; at > 0 && at >= comma - LONGEST_ASIDE; at -= 1)
    if (words[at]?.text === ',') return at;
  return comma;
}

function isInside(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (RELATIVES.has(word.lower)) return false;
  return INSIDE.has(word.pos) || word.text === "'s" || /^["“”‘’'-]$/.test(word.text);
}

function headOf(words: readonly Word[]): Word | undefined {
  return words.findLast(({ pos }) => HEADS.has(pos));
}
