import { senseOf } from './lexicon.ts';
import { speechVerbs } from './predicate.ts';
import type { Word } from './words.ts';

/** A word that tells what happens or holds, and the words around it that say to whom, by whom and to what. */
export interface Frame {
  readonly head: Word;
  /** Content words before and behind the head in its stretch of the sentence; the agent of a passive counts as before. */
  readonly before: readonly Word[];
  readonly behind: readonly Word[];
}

/** Words farther from the head than this seldom belong to it. */
const REACH = 10;

/** The frames of a side: its verbs but those of speech, and nouns and adjectives that name a state ("toll", "closed"). */
export function framesOf(words: readonly Word[]): readonly Frame[] {
  return words.filter(isHead).map((head) => {
    const passive = isPassiveAt(words, head);
    const before: Word[] = [];
    const behind: Word[] = [];
    let agent = false;
    for (let at = Math.max(0, head.at - REACH); at < Math.min(words.length, head.at + REACH); at += 1) {
      const word = words[at];
      if (!word || at === head.at) continue;
      if (/^[.;:?!]$/.test(word.text)) {
        if (at < head.at) before.length = 0;
        else break;
      }
      if (at > head.at && passive && word.lower === 'by') agent = true;
      if (!word.content) continue;
      const first = at < head.at;
      if (passive) (first || agent === false ? behind : before).push(word);
      else (first ? before : behind).push(word);
    }
    return { head, before, behind };
  });
}

function isHead(word: Word): boolean {
  if (!word.content || word.proper) return false;
  if (word.pos === 'VERB') return !speechVerbs.has(word.lemma);
  if (word.pos !== 'NOUN' && word.pos !== 'ADJ') return false;
  return word.senses.some((id) => senseOf(id)?.kind === 'pole');
}

function isPassiveAt(words: readonly Word[], verb: Word): boolean {
  if (verb.pos !== 'VERB' || verb.lower.endsWith('ing')) return false;
  const near = words.slice(Math.max(0, verb.at - 3), verb.at);
  return (
    near.some((word) => word.lemma === 'be' || word.lemma === 'get') || words[verb.at + 1]?.lower === 'by'
  );
}
