import type { Word } from './words.ts';

const negators = new Set(
  `not n't no never none nobody nothing neither nor without cannot hardly barely nowhere zero nought unable fail refuse
  decline deny lack rule unlikely failure inability refusal`.split(/\s+/),
);
/** What opens a new clause and so ends the reach of a negation. */
const ends = new Set([
  '.',
  ';',
  ':',
  '?',
  '!',
  '—',
  '–',
  '(',
  ')',
  '"',
  '“',
  '”',
  'but',
  'although',
  'because',
  'while',
]);
/** Subjects that negate their verb. */
const SUBJECTS = new Set(['none', 'nobody', 'neither']);
/** So far a verb may be from such a subject. */
const SUBJECT_REACH = 16;
/** Farther than this a negation seldom reaches in news prose. */
const REACH = 9;

/** A negating word and the words it reaches. */
export interface Negation {
  readonly at: number;
  readonly reaches: ReadonlySet<number>;
  /** The same, and for a subject such as "none of the lorries on the car deck" its verb as well, however far. */
  readonly governs: ReadonlySet<number>;
}

/** Where a text negates, and what. "not only", "no doubt", "no longer" and "no more than" are no negations of the fact. */
export function negationsOf(words: readonly Word[]): readonly Negation[] {
  const found: Negation[] = [];
  for (const word of words) {
    if (!negators.has(word.lower) && !(negators.has(word.lemma) && word.pos === 'VERB')) continue;
    if (isIdle(words, word)) continue;
    const reaches = reachOf(words, word, REACH);
    const governs = SUBJECTS.has(word.lower) ? reachOf(words, word, SUBJECT_REACH) : reaches;
    found.push({ at: word.at, reaches, governs });
  }
  return found;
}

function isIdle(words: readonly Word[], word: Word): boolean {
  const next = words[word.at + 1]?.lower ?? '';
  const previous = words[word.at - 1]?.lower ?? '';
  if (word.lower === 'not' || word.lower === "n't")
    return next === 'only' || next === 'just' || next === 'least';
  if (word.lower === 'no')
    return (
      ['doubt', 'longer', 'more', 'fewer', 'less', 'later', 'sooner', 'matter', 'one'].includes(next) &&
      next !== 'one'
    );
  if (word.lemma === 'rule') return next !== 'out';
  // "A cooling pump had failed" negates nothing; "failed to prevent" does.
  if (/^(?:fail|failure|inability|refusal)$/.test(word.lemma)) return next !== 'to';
  return word.lower === 'none' && previous === 'second to';
}

function reachOf(words: readonly Word[], word: Word, far: number): ReadonlySet<number> {
  const reaches = new Set<number>();
  for (let at = word.at + 1; at < words.length && at <= word.at + far; at += 1) {
    const next = words[at];
    if (!next || ends.has(next.lower)) break;
    if (next.content) reaches.add(at);
  }
  return reaches;
}
