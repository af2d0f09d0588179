import type { ItemSentence } from 'wink-nlp';
import { withoutFalseNames } from './capitals.ts';
import { engine } from './engine.ts';

/** A word, number or mark of a text. `start` and `end` count in the text that was parsed. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Lower case, apostrophes straightened. */
  readonly lower: string;
  /** Dictionary form, lower case: "were" → "be", "Killings" → "killing". */
  readonly lemma: string;
  /** Universal part-of-speech tag: NOUN, PROPN, VERB, AUX, NUM … */
  readonly pos: string;
  /** `word`, `number`, `punctuation` … as wink-nlp names them. */
  readonly kind: string;
}

/** A sentence and its tokens, in text order. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
}

const { its } = engine;

/**
 * Splits a text into sentences and tagged tokens whose offsets point into `text` itself, or where `place` puts
 * them: the place of a paragraph in its article, say.
 * Sentence ends are wink-nlp's; news English needs more care, which `statement/` adds.
 */
export function parse(
  text: string,
  place: (offset: number) => number = (offset) => offset,
): readonly Sentence[] {
  const doc = engine.readDoc(text);
  const words = doc.tokens().out();
  // @ts-expect-error wink-nlp declares `lemma` with other parameters than it is called with.
  const lemmas: string[] = doc.tokens().out(its.lemma);
  const tags = doc.tokens().out(its.pos);
  const kinds = doc.tokens().out(its.type);
  const tokens: Token[] = [];
  let cursor = 0;
  for (const [i, word] of words.entries()) {
    // The tokenizer drops white space only, so the next token is the next occurrence of its text.
    const start = text.indexOf(word, cursor);
    if (start < 0)
      throw new Error(`Cannot place token "${word}" after offset ${cursor}: the tokenizer changed it`);
    const end = start + word.length;
    cursor = end;
    const lower = word.toLowerCase().replaceAll('’', "'");
    tokens.push({
      text: word,
      start: place(start),
      end: place(end),
      lower,
      lemma: (lemmas[i] ?? lower).toLowerCase(),
      pos: tags[i] ?? 'X',
      kind: kinds[i] ?? 'unk',
    });
  }
  const sentences: Sentence[] = [];
  let at = 0;
  for (const count of sentenceLengths(doc)) {
    const own = withoutFalseNames(withoutFullStop(tokens.slice(at, at + count)));
    at += count;
    const [first] = own;
    const last = own.at(-1);
    if (first && last) sentences.push({ start: first.start, end: last.end, tokens: own });
  }
  return sentences;
}

/**
 * "It lasted 20 seconds." and "Sixty fell ill.": the tokenizer takes the last word for an abbreviation and leaves the full stop
 * on it. Abbreviations that are capitalised or have stops inside ("Inc.", "p.m.") stay as they are.
 */
function withoutFullStop(tokens: Token[]): Token[] {
  const last = tokens.at(-1);
  const degrees = /^[CF]\.$/.test(last?.text ?? '') && tokens.at(-2)?.end === last?.start;
  if (!last || !(degrees || /^\p{Ll}[\p{Ll}\d]*\.$/u.test(last.text))) return tokens;
  const word = last.text.slice(0, -1);
  const lower = last.lower.slice(0, -1);
  const lemma = last.lemma === last.lower ? singularUnit(lower) : last.lemma;
  const stop = { text: '.', lower: '.', lemma: '.', pos: 'PUNCT', kind: 'punctuation' };
  const rest = tokens.slice(0, -1);
  return [
    ...rest,
    { ...last, text: word, end: last.end - 1, lower, lemma },
    { ...stop, start: last.end - 1, end: last.end },
  ];
}

const singularUnit = (word: string): string =>
  /[^s]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;

function sentenceLengths(doc: ReturnType<typeof engine.readDoc>): number[] {
  const lengths: number[] = [];
  doc.sentences().each((sentence: ItemSentence) => lengths.push(sentence.tokens().length()));
  return lengths;
}
