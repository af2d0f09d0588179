import { apart } from './apart.ts';
import type { Comparison } from './comparison.ts';
import type { WordRange } from './finding.ts';
import { type NounPhrase, phraseBefore, phraseFrom } from './noun-phrase.ts';
import { oncePer } from './once-per.ts';
import type { Word } from './words.ts';
import { wordsBetween } from './words-at.ts';

/** A cause that a text names for what happened, and its kind. */
export interface Cause extends WordRange {
  readonly kind: string;
  /** What it brought about: "blast". */
  readonly effect: Word;
  readonly text: string;
  readonly negated: boolean;
}

/** The two sides' causes of one thing. */
export interface CauseMatch {
  readonly claim: Cause;
  readonly statement: Cause;
}

/** The effect must be one word, concept or synonym on both sides. */
const SURE = 0.65;
/** What belongs to a cause stands at most this far before it. */
const NEAR = 6;
/** Kinds of causes that exclude each other, by words of news English, as base forms. */
const KINDS: Readonly<Record<string, RegExp>> = {
  explosive: /^(?:bomb|bombing|explosive|mine|landmine|grenade|detonator|dynamite)$/,
  weapon: /^(?:missile|rocket|shell|drone|torpedo|artillery|mortar)$/,
  arson: /^(?:arson|arsonist|petrol bomb|firebomb|torch)$/,
  gas: /^(?:gas|propane|methane|boiler|cylinder|firedamp)$/,
  electric: /^(?:electrical|electric|wiring|cable|circuit|transformer|battery|charger|socket|line|spark)$/,
  lightning: /^(?:lightning|thunderstorm)$/,
  weather: /^(?:wind|storm|rain|rainfall|snow|ice|fog|wave|heat|drought|gust)$/,
  quake: /^(?:earthquake|quake|tremor|landslide|avalanche)$/,
  machine:
    /^(?:brake|engine|mechanical|technical|malfunction|defect|fault|software|valve|steering|tyre|tire)$/,
  human: /^(?:error|negligence|speed|speeding|drunk|alcohol|carelessness|mistake|inattention)$/,
  bird: /^(?:bird|birds|goose|gull|swan)$/,
  smoking: /^(?:cigarette|match|candle|campfire|barbecue|firework|fireworks|flare)$/,
};
const BRINGS = /^(?:cause|trigger|spark|ignite|provoke|start)$/;
const OPEN = /^(?:whether|if|may|might|could|possibly|possible|can)$/;
const NO = /^(?:no|not|n't|never|without|nor)$/;

/** What a text says caused what: "the blast was caused by a gas leak", "a bomb caused the blast", "blamed the crash on ice". */
function causesOf(words: readonly Word[]): readonly Cause[] {
  return words.flatMap((word, at): Cause[] => {
    const found = causeAt(words, at);
    if (!found?.cause || !found.effect) return [];
    const kinds = new Set(found.cause.words.flatMap(kindsOf));
    const [kind] = kinds;
    if (kind === undefined || kinds.size > 1) return [];
    const places = [word.at, ...found.cause.words.map((one) => one.at)];
    const [from, to] = [Math.min(...places), Math.max(...places)];
    const near = words.slice(Math.max(0, from - NEAR), at + 1);
    if (near.some(({ lower }) => OPEN.test(lower))) return [];
    const text = wordsBetween(words, { from: found.cause.words[0]?.at ?? from, to: found.cause.head.at });
    return [
      { kind, text, effect: found.effect.head, negated: near.some(({ lower }) => NO.test(lower)), from, to },
    ];
  });
}

interface Found {
  readonly cause: NounPhrase | undefined;
  readonly effect: NounPhrase | undefined;
}

function causeAt(words: readonly Word[], at: number): Found | undefined {
  const word = words[at];
  if (word?.pos === 'VERB' && BRINGS.test(word.lemma))
    return words[at + 1]?.lower === 'by'
      ? { cause: phraseFrom(words, at + 2), effect: phraseBefore(words, at) }
      : { cause: phraseBefore(words, at), effect: phraseFrom(words, at + 1) };
  if (word?.lower === 'on') {
    const blamed = words.slice(Math.max(0, at - NEAR), at).find(({ lemma }) => lemma === 'blame');
    return blamed && { cause: phraseFrom(words, at + 1), effect: phraseFrom(words, blamed.at + 1) };
  }
  if (word?.lemma !== 'be') return undefined;
  const own = words.slice(Math.max(0, at - NEAR), at).find(({ lemma }) => lemma === 'cause');
  return own && { cause: phraseFrom(words, at + 1), effect: phraseFrom(words, own.at + 2) };
}

const kindsOf = ({ lemma, stem, lower }: Word): string[] =>
  Object.entries(KINDS).flatMap(([kind, list]) =>
    [lemma, stem, lower].some((one) => list.test(one)) ? [kind] : [],
  );

/** Two causes named for one thing in one event: of two kinds that exclude each other, or one that the other side denies. */
export const causesApart = oncePer((comparison: Comparison): CauseMatch | undefined => {
  if (apart(comparison)) return undefined;
  const { claim, statement, links } = comparison;
  const isOne = (a: Word, b: Word) =>
    links.some((link) => link.claim.at === a.at && link.statement.at === b.at && link.strength >= SURE);
  return causesOf(claim.words)
    .flatMap((own) => causesOf(statement.words).map((other) => ({ claim: own, statement: other })))
    .filter((pair) => isOne(pair.claim.effect, pair.statement.effect))
    .find((pair) =>
      pair.claim.kind === pair.statement.kind
        ? pair.claim.negated !== pair.statement.negated
        : !pair.claim.negated && !pair.statement.negated,
    );
});
