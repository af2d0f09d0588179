import { senseOf } from './lexicon.ts';
import { type NounPhrase, phraseBefore, phraseFrom } from './noun-phrase.ts';
import type { Word } from './words.ts';

/** Something that a side says happens or holds, and who or what takes part in it. */
export interface Proposition {
  /** The verb or noun that tells what happens: "ignored", or "warning" in "issued a warning". */
  readonly predicate: Word;
  /** Who does it, as far as the sentence tells. */
  readonly agent: NounPhrase | undefined;
  /** Whom or what it is done to. */
  readonly theme: NounPhrase | undefined;
  readonly negated: boolean;
}

/** Verbs that leave it to their object to say what happens: "issued a warning", "carried out an attack". */
const LIGHT = new Set(
  `make give issue launch carry hold take have put post conduct mount stage deliver receive suffer commit do reach claim
  result lead cause offer submit hand show get`.split(/\s+/),
);
/** What ties a verb to whom or what it is done to; "in" and "since" tell where and when. */
const LINKS = new Set(['to', 'against', 'out', 'up', 'off', 'down', 'with']);
const NEGATORS = new Set(['not', "n't", 'never', 'hardly', 'barely', 'no']);
const NONE = new Set(['no', 'none', 'nobody', 'neither', 'nothing']);
const DENIALS = new Set(['fail', 'refuse', 'decline', 'deny']);
/** Verbs that only tell that something was said. */
const SAYING = new Set('say tell announce report add state inform declare note write'.split(' '));

/** What a side says, proposition by proposition, in the order of its verbs. */
export function propositionsOf(words: readonly Word[]): readonly Proposition[] {
  return words.flatMap((verb): Proposition[] => {
    if (verb.lemma === 'be' || verb.lemma === 'remain' || verb.lemma === 'stay') return stateOf(words, verb);
    if (!isPredicate(verb)) return [];
    const passive = isPassive(words, verb);
    const first = phraseBefore(words, verb.at);
    const second = phraseFrom(words, verb.at + 1 + (isLink(verb, words[verb.at + 1]) ? 1 : 0));
    const by = passive ? agentBehind(words, verb) : undefined;
    const own = {
      predicate: verb,
      agent: passive ? by : first,
      theme: passive ? first : second,
    };
    const negated = isNegated(words, own);
    if (passive || !LIGHT.has(verb.lemma) || second?.head.pos !== 'NOUN') return [{ ...own, negated }];
    const behind = second.words.filter(({ at }) => at > second.head.at);
    const object = behind.findLast(({ pos }) => /^(?:NOUN|PROPN)$/.test(pos));
    const theme = object && { head: object, words: behind };
    return [
      { ...own, negated },
      { predicate: second.head, agent: first, theme, negated },
    ];
  });
}

/** "The port is closed", "he remains at large": the words that tell a state are its predicate, and its subject is the theme. */
function stateOf(words: readonly Word[], verb: Word): Proposition[] {
  let at = verb.at + 1;
  while (/^(?:ADV|PART|ADP)$/.test(words[at]?.pos ?? '') && !tellsState(words[at])) at += 1;
  // "at large": the phrase means it, and its last word carries the weight.
  const opener = words[at];
  const next = words[at + 1];
  const isPhrase = opener?.pos === 'ADP' && next?.senses.some((id) => opener.senses.includes(id)) === true;
  const predicate = isPhrase ? next : opener;
  if (!predicate || predicate.pos === 'VERB' || !tellsState(predicate)) return [];
  const theme = phraseBefore(words, verb.at);
  const own = { predicate, agent: undefined, theme };
  const negated =
    words.slice(verb.at + 1, at).some(({ lower }) => NEGATORS.has(lower)) || isNegated(words, own);
  return [{ ...own, negated }];
}

const tellsState = (word: Word | undefined): boolean =>
  word?.senses.some((id) => senseOf(id)?.kind === 'pole') === true;

function isPredicate(word: Word): boolean {
  return word.content && word.pos === 'VERB' && !SAYING.has(word.lemma);
}

/** "responded to", "carried out", "acted on": what follows is still what the verb is about. */
function isLink(verb: Word, next: Word | undefined): boolean {
  if (!next) return false;
  return LINKS.has(next.lower) || (next.pos === 'ADP' && next.senses.some((id) => verb.senses.includes(id)));
}

function isPassive(words: readonly Word[], verb: Word): boolean {
  if (verb.lower.endsWith('ing') || verb.lower === verb.lemma) return false;
  return (
    auxiliaries(words, verb).some(({ lemma }) => lemma === 'be' || lemma === 'get') ||
    words[verb.at + 1]?.lower === 'by'
  );
}

/** The auxiliaries, adverbs and "to" that stand right before a verb, nearest first. */
function auxiliaries(words: readonly Word[], verb: Word): readonly Word[] {
  let from = verb.at;
  while (/^(?:AUX|ADV|PART)$/.test(words[from - 1]?.pos ?? '')) from -= 1;
  return words.slice(from, verb.at).toReversed();
}

/** "did not close", "no trains ran", "failed to stop", "denied attacking": within the verb's own group, not across a comma. */
function isNegated(
  words: readonly Word[],
  { predicate, agent, theme }: Omit<Proposition, 'negated'>,
): boolean {
  const own = auxiliaries(words, predicate);
  const governor = words[predicate.at - own.length - 1];
  return (
    own.some(({ lower }) => NEGATORS.has(lower)) ||
    [agent, theme].some((phrase) => phrase && isNone(words, phrase)) ||
    (governor !== undefined &&
      (DENIALS.has(governor.lemma) || governor.lower === 'unable') &&
      (predicate.lower.endsWith('ing') || own.some(({ lower }) => lower === 'to')))
  );
}

function isNone(words: readonly Word[], { head }: NounPhrase): boolean {
  return (
    NONE.has(head.lower) ||
    words
      .slice(Math.max(0, head.at - 3), head.at)
      .some(({ lower, at }) => NONE.has(lower) && isUnbroken(words, at, head.at))
  );
}

function isUnbroken(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from, to).every(({ pos }) => /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON|ADP)$/.test(pos));
}

function agentBehind(words: readonly Word[], verb: Word): NounPhrase | undefined {
  const by = words.slice(verb.at + 1, verb.at + 7).find(({ lower }) => lower === 'by');
  return by && phraseFrom(words, by.at + 1);
}
