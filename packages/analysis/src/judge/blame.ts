import { type NounPhrase, phraseBefore, phraseFrom } from './noun-phrase.ts';
import type { Word } from './words.ts';

/** What is said of somebody's part in something. */
export interface Blame {
  /** Who is meant: the words of the name, or the head of a phrase such as "the rebels". */
  readonly who: readonly Word[];
  /** `accused` or `cleared` by others; `claims` it or `denies` it itself. */
  readonly how: 'accused' | 'cleared' | 'claims' | 'denies';
  readonly from: number;
  readonly to: number;
}

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));
const BLAMES = set('blame accuse implicate');
const LEADS = set('lead point');
const TRACES = set(
  'trace trail evidence lead clue track thread investigation inquiry intelligence everything',
);
const AIMS = set('focus concentrate centre center');
const SUSPICIONS = set(
  'suspicion assessment investigation inquiry probe blame accusation investigator detective attention',
);
const PARTS = set('involve implicate responsible behind complicit culpable');
const ROLES = set('hand role part involvement responsibility complicity culpability');
const DENIES = set('deny reject refute dispute disclaim dismiss');
const OWNS = set('claim admit accept acknowledge assume confess boast take');
const FINDINGS = set('indication evidence sign proof suggestion reason link hint trace');
const NO = set("no not n't never nothing neither nor without");
const OPEN = set('whether if may might could possibly allegedly reportedly unclear would');
/** Words between a name and what is said of its part in a clause. */
const REACH = 12;

/** Everything a text says of somebody's part in something: who is blamed, cleared, claims it or denies it. */
export function blamesOf(words: readonly Word[]): readonly Blame[] {
  return words.flatMap((word): Blame[] => {
    const found = accusation(words, word) ?? part(words, word) ?? denial(words, word) ?? claim(words, word);
    return found && found.who.length > 0 && !isOpen(words, found) ? [found] : [];
  });
}

/** "blamed the rebels", "pointing the finger at Norland", "traces lead to Norland", "assessments are focused on Norland" */
function accusation(words: readonly Word[], word: Word): Blame | undefined {
  const negated = isNegated(words, word.at);
  if (word.pos === 'VERB' && BLAMES.has(word.lemma)) {
    const passive = words.slice(Math.max(0, word.at - 3), word.at).some(({ lemma }) => lemma === 'be');
    const own = passive ? phraseBefore(words, word.at) : phraseFrom(words, word.at + 1);
    return own && blame(negated ? 'cleared' : 'accused', own, word.at, own.head.at);
  }
  const target = targetBehind(words, word);
  return target && !negated ? blame('accused', target, word.at, target.head.at) : undefined;
}

function targetBehind(words: readonly Word[], word: Word): NounPhrase | undefined {
  const before = words.slice(Math.max(0, word.at - REACH), word.at);
  const behind = (prepositions: RegExp, reach: number): NounPhrase | undefined => {
    const at = words.findIndex(
      ({ at: i, lower }) => i > word.at && i <= word.at + reach && prepositions.test(lower),
    );
    return at < 0 ? undefined : phraseFrom(words, at + 1);
  };
  if (/^fingers?$/.test(word.lower) && before.some(({ lemma }) => lemma === 'point'))
    return behind(/^at$/, 2);
  if (LEADS.has(word.lemma) && word.pos === 'VERB' && before.some(({ lemma }) => TRACES.has(lemma)))
    return behind(/^(?:to|at|towards?)$/, 2);
  if (AIMS.has(word.lemma) && before.some(({ lemma }) => SUSPICIONS.has(lemma)))
    return behind(/^(?:on|around)$/, 2);
  return undefined;
}

/** "Norland was involved", "was behind the attack", "had a hand in it", "no indication that Norland was involved" */
function part(words: readonly Word[], word: Word): Blame | undefined {
  const isState = PARTS.has(word.lemma) || word.lower === 'involved';
  // "the clock has no hands", "back behind bars"
  if (!isState && !ROLES.has(word.lower)) return undefined;
  if (words[word.at + 1]?.lemma === 'bar') return undefined;
  const before = words.slice(Math.max(0, word.at - 4), word.at);
  const verb = before.findLast(({ lemma }) => lemma === (isState ? 'be' : 'have'));
  const between = isState ? /^(?:ADV|PART)$/ : /^(?:DET|ADJ|ADV|NUM|PART)$/;
  if (!verb || !words.slice(verb.at + 1, word.at).every(({ pos }) => between.test(pos))) return undefined;
  const who = phraseBefore(words, verb.at);
  return who && blame(isNegated(words, word.at) ? 'cleared' : 'accused', who, who.head.at, word.at);
}

/** "Norland denied any part in the attack", "rejected the accusations" */
function denial(words: readonly Word[], word: Word): Blame | undefined {
  if (word.pos !== 'VERB' || !DENIES.has(word.lemma) || isNegated(words, word.at)) return undefined;
  const denied = words
    .slice(word.at + 1, word.at + 7)
    .find(
      ({ lemma, lower }) =>
        ROLES.has(lemma) ||
        PARTS.has(lemma) ||
        lower === 'involved' ||
        /^(?:accusation|allegation)$/.test(lemma),
    );
  const who = phraseBefore(words, word.at);
  return denied && who && blame('denies', who, who.head.at, denied.at);
}

/** "claimed responsibility", "admitted carrying out the attack", "issued statements saying it was behind the attacks" */
function claim(words: readonly Word[], word: Word): Blame | undefined {
  const next = words.slice(word.at + 1, word.at + 7);
  const owned =
    (OWNS.has(word.lemma) && next.find(({ lemma }) => lemma === 'responsibility')) ||
    (/^(?:admit|confess|boast|claim|acknowledge|say)$/.test(word.lemma) &&
      next.find(
        ({ lower, lemma }, i) =>
          lower === 'behind' ||
          (/^(?:carry|commit|stage|orchestrate)$/.test(lemma) && next[i + 1] !== undefined),
      ));
  if (!owned || isNegated(words, word.at) || isNegated(words, owned.at)) return undefined;
  // "statements saying it was behind": who says it is whom the pronoun stands for.
  const pronoun = next.find(({ standsFor, at }) => standsFor.length > 0 && at < owned.at);
  const who = pronoun ? { head: pronoun, words: [pronoun] } : phraseBefore(words, word.at);
  return who && blame('claims', who, word.at, owned.at);
}

function blame(how: Blame['how'], { head, words }: NounPhrase, a: number, b: number): Blame {
  const names = words.filter(({ proper }) => proper);
  const who = names.length > 0 ? names : head.content && head.pos === 'NOUN' ? [head] : [];
  return { who, how, from: Math.min(a, b), to: Math.max(a, b) };
}

/** A negation in the same clause before the word: "was not involved", "no indication at this time that Norland was involved". */
function isNegated(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i -= 1) {
    const word = words[i];
    if (!word || /^[,;:.]$/.test(word.text)) return false;
    if (!NO.has(word.lower)) continue;
    // Farther off it must negate a finding: "no evidence", "no sign".
    return at - i <= 3 || FINDINGS.has(words[i + 1]?.lemma ?? '') || FINDINGS.has(words[i + 2]?.lemma ?? '');
  }
  return false;
}

function isOpen(words: readonly Word[], { from, to }: Blame): boolean {
  return words.slice(Math.max(0, from - 5), to + 1).some(({ lower }) => OPEN.has(lower));
}
