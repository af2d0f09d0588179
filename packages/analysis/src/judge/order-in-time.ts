import type { Comparison } from './comparison.ts';
import { phraseFrom } from './noun-phrase.ts';
import { oncePer } from './once-per.ts';
import type { Word } from './words.ts';

/** Where a sentence puts itself against something else that happened: "before the attack", "in the wake of the attack". */
interface Placed {
  readonly when: 'before' | 'after';
  /** What it was before or after: "the reports of this attack". */
  readonly marks: readonly Word[];
}

/** Links this strong are one word, one name or one concept. */
const SURE = 0.85;
const BEFORE = /^(?:before|until|till)$/;
const AFTER = /^(?:after|following|since)$/;

/** What a text says of before and after, in order. */
function placesOf(words: readonly Word[]): readonly Placed[] {
  return words.flatMap(({ at, lower }): Placed[] => {
    const next = words[at + 1]?.lower;
    const next2 = words[at + 2]?.lower;
    const before = BEFORE.test(lower)
      ? 1
      : { prior: 'to', ahead: 'of', leading: 'up' }[lower] === next
        ? 2
        : 0;
    const after = AFTER.test(lower) ? 1 : lower === 'wake' && next === 'of' ? 2 : 0;
    const length = before || after;
    if (length === 0) return [];
    const phrase = phraseFrom(words, at + length + (lower === 'leading' && next2 === 'to' ? 1 : 0));
    return phrase ? [{ when: before ? 'before' : 'after', marks: phrase.words }] : [];
  });
}

/** Two passages that put what they tell on two sides of one event: "before the attack", "after the attack". */
export const orderDiffers = oncePer(({ claim, statement, links }: Comparison): boolean => {
  const there = placesOf(statement.words);
  if (there.length === 0) return false;
  return placesOf(claim.words).some((own) => {
    const met = links
      .filter(({ claim: word, strength }) => strength >= SURE && own.marks.some(({ at }) => at === word.at))
      .map((link) => link.statement.at);
    return there.some((other) => other.when !== own.when && other.marks.some(({ at }) => met.includes(at)));
  });
});
