import { engine } from './engine.ts';

/** What the tagger's model knows of a word standing alone. */
export interface DictionaryEntry {
  /** The word is in the model's vocabulary of some 87,000 English words; most names are not. */
  readonly known: boolean;
  readonly pos: string;
  readonly lemma: string;
}

const { its } = engine;
const MAX_REMEMBERED = 50_000;
const remembered = new Map<string, DictionaryEntry>();

/**
 * Words outside the vocabulary get ids above all words inside it, in the order in which they are met; so the first word that
 * cannot be in it marks the border.
 */
const border = Number(engine.readDoc('qzxjvwk').tokens().out(its.uniqueId)[0]);

/** Looks a lower-case word up in the tagger's vocabulary. */
export function lookUp(lower: string): DictionaryEntry {
  const seen = remembered.get(lower);
  if (seen) return seen;
  const tokens = engine.readDoc(lower).tokens();
  const [id] = tokens.out(its.uniqueId);
  // @ts-expect-error wink-nlp declares `lemma` with other parameters than it is called with.
  const [lemma]: string[] = tokens.out(its.lemma);
  const entry = {
    known: tokens.length() === 1 && Number(id) < border,
    pos: tokens.out(its.pos)[0] ?? 'X',
    lemma: lemma ?? lower,
  };
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(lower, entry);
  return entry;
}
