import { apart } from './apart.ts';
import type { Comparison } from './comparison.ts';
import type { WordRange } from './finding.ts';
import { isLater, tellsLater } from './later.ts';
import { excludes, senseOf } from './lexicon.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { oncePer } from './once-per.ts';
import { agentsDiffer, matchPropositions, type PropositionMatch } from './proposition-match.ts';
import type { Proposition } from './propositions.ts';
import type { Word } from './words.ts';

/** The same thing said to be otherwise: what one side affirms the other negates, or says the opposite of. */
export interface Opposition {
  readonly match: PropositionMatch;
  /** `updates` where the statement tells a later state, else `contradicts`. */
  readonly relation: 'contradicts' | 'updates';
  readonly claim: WordRange;
  readonly statement: WordRange;
}

const SAME = 0.9;
const PATIENT = 0.6;
/** Of opposites the thing itself must be surely the same, and not only of its kind. */
const SURE_PATIENT = 0.75;
/** Words as common as this ("go", "take") have too many meanings to be the opposite of anything. */
const COMMON = 0.3;
/** Nouns that alone name nobody. */
const ANYBODY = /^(?:person|people|man|woman|child|one|victim|resident|official|authority)$/;
/** Axes whose poles are states of one thing. On others two speakers may well differ ("criticised", "supported"). */
const STATES = new Set(
  `life custody search open going permission office truth control solvency guilt knowledge heed strike public health
  approval guard`.split(/\s+/),
);

/**
 * Two propositions about one thing in one event that cannot both hold at one moment. `updates` where one state is known to
 * follow the other and the statement comes later, or where something had not happened yet that has happened now.
 */
export const oppositionOf = oncePer((comparison: Comparison): Opposition | undefined => {
  const { claim, statement } = comparison;
  if (apart(comparison)) return undefined;
  if (claim.side.statement.modality !== 'actual' || statement.side.statement.modality !== 'actual')
    return undefined;
  const match = matchPropositions(comparison).find((one) => isClash(one));
  if (!match) return undefined;
  const { heads } = match;
  const follows =
    heads === 'later'
      ? !excludeEachOther(match) || tellsLater(comparison)
      : heads === 'same' && match.claim.negated && isOpen(claim.words, match);
  return {
    match,
    relation: follows && isLater(comparison) ? 'updates' : 'contradicts',
    claim: rangeOf(match.claim.predicate, match.claim.theme),
    statement: rangeOf(match.statement.predicate, match.statement.theme),
  };
});

function isClash(match: PropositionMatch): boolean {
  const { heads, same, negationDiffers, patient = 0, claim, statement } = match;
  if (heads === 'same' ? !negationDiffers || same < SAME : negationDiffers) return false;
  if (patient < (heads === 'same' ? PATIENT : SURE_PATIENT) || agentsDiffer(match)) return false;
  if (heads !== 'same' && !meetOn(STATES, claim.predicate, statement.predicate)) return false;
  if (Math.min(claim.predicate.weight, statement.predicate.weight) < COMMON) return false;
  if (!isTelling(claim) || !isTelling(statement)) return false;
  return !isAnother(claim) && !isAnother(statement) && !countsDiffer(match);
}

/** The two states cannot both hold at one moment, whichever comes first: "open" and "closed", and not "held" and "charged". */
function excludeEachOther({ claim, statement }: PropositionMatch): boolean {
  return claim.predicate.senses.some((a) =>
    statement.predicate.senses.some((b) => {
      const [one, other] = [senseOf(a), senseOf(b)];
      return one !== undefined && other !== undefined && excludes(one, other);
    }),
  );
}

function meetOn(axes: ReadonlySet<string>, a: Word, b: Word): boolean {
  const own = new Set(a.senses.map((id) => senseOf(id)?.axis));
  return b.senses.some((id) => {
    const axis = senseOf(id)?.axis;
    return axis !== undefined && axes.has(axis) && own.has(axis);
  });
}

/** "people die" is about nobody: what is concerned must be a thing of its own, and a negation must reach the whole of it. */
function isTelling({ theme, agent, negated }: Proposition): boolean {
  const about = theme ?? agent;
  if (!about || (ANYBODY.test(about.head.stem) && about.words.every(({ proper }) => !proper))) return false;
  return !negated || !about.words.some(({ lower }) => /^(?:alone|own|only|just|until)$/.test(lower));
}

/** "another 93 people": not those that were told of before. */
const isAnother = ({ theme, agent }: PropositionMatch['claim']): boolean =>
  [...(theme?.words ?? []), ...(agent?.words ?? [])].some(({ lower }) =>
    /^(?:another|other|others|second|further|more)$/.test(lower),
  );

/** "83 people were treated", "21 people were killed": not the same people. */
function countsDiffer({ claim, statement }: PropositionMatch): boolean {
  const [here, there] = [claim, statement].map(({ theme, agent }) => numbersOf(theme ?? agent));
  return (
    here !== undefined && there !== undefined && here.size > 0 && there.size > 0 && here.isDisjointFrom(there)
  );
}

const numbersOf = (phrase: NounPhrase | undefined): ReadonlySet<string> =>
  new Set((phrase?.words ?? []).filter(({ pos }) => pos === 'NUM').map(({ lower }) => lower));

/** "has not been charged", "so far no ransom was paid": what had not happened may happen later. */
function isOpen(words: readonly Word[], { claim }: PropositionMatch): boolean {
  const { at } = claim.predicate;
  const before = words.slice(Math.max(0, at - 4), at);
  return (
    before.some(({ lemma }) => lemma === 'have') ||
    words.some(({ lower }) => /^(?:yet|far|still)$/.test(lower))
  );
}

function rangeOf(predicate: Word, phrase: NounPhrase | undefined): WordRange {
  const places = [predicate.at, ...(phrase ? [phrase.head.at] : [])];
  return { from: Math.min(...places), to: Math.max(...places) };
}
