import type { Link } from './alignment.ts';
import type { Comparison } from './comparison.ts';
import { excludes, poleRelation, senseOf } from './lexicon.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { oncePer } from './once-per.ts';
import type { Proposition } from './propositions.ts';
import { sameFamily } from './stem.ts';
import type { Word } from './words.ts';

/** Two propositions that tell of the same kind of thing. */
export interface PropositionMatch {
  readonly claim: Proposition;
  readonly statement: Proposition;
  /** Whether the predicates mean the same, exclude each other, or follow one another in time. */
  readonly heads: 'same' | 'opposed' | 'later';
  /** 0 to 1: how surely. */
  readonly same: number;
  /** 0 to 1 where both name who did it; undefined where one of them does not. */
  readonly agent: number | undefined;
  /** 0 to 1 where both name to whom or what; undefined where one of them does not. */
  readonly theme: number | undefined;
  /** The same for what is concerned: whom or what, or who where nobody else takes part ("the embassy reopened"). */
  readonly patient: number | undefined;
  readonly negationDiffers: boolean;
}

/** All pairs of propositions whose predicates mean the same, the best supported first. */
export const matchPropositions = oncePer(
  ({ claim, statement, links }: Comparison): readonly PropositionMatch[] => {
    const met = new Map<number, Link[]>();
    for (const link of links)
      if (link.strength >= 0.6) met.set(link.claim.at, [...(met.get(link.claim.at) ?? []), link]);
    const found: PropositionMatch[] = [];
    for (const own of claim.propositions)
      for (const other of statement.propositions) {
        const meeting = meet(own.predicate, other.predicate);
        if (!meeting) continue;
        found.push({
          claim: own,
          statement: other,
          ...meeting,
          agent: likeness(own.agent, other.agent, met),
          theme: likeness(own.theme, other.theme, met),
          patient: likeness(own.theme ?? own.agent, other.theme ?? other.agent, met),
          negationDiffers: own.negated !== other.negated,
        });
      }
    return found.sort((a, b) => supportOf(b) - supportOf(a));
  },
);

/** How surely a match is one fact, 0 to 3: one predicate with the same participants. */
export function supportOf({ same, agent, theme, claim }: PropositionMatch): number {
  return same * (0.4 + 0.6 * claim.predicate.weight) * (0.5 + (agent ?? 0.25) + 1.5 * (theme ?? 0.25));
}

function meet(a: Word, b: Word): Pick<PropositionMatch, 'heads' | 'same'> | undefined {
  if (a.stem === b.stem) return { heads: 'same', same: 1 };
  if (sameFamily(a.stem, b.stem)) return { heads: 'same', same: 0.95 };
  const shared = a.senses.filter((id) => b.senses.includes(id)).map(senseOf);
  if (shared.some((sense) => sense?.kind === 'concept')) return { heads: 'same', same: 0.9 };
  const poles = a.senses.flatMap((x) => b.senses.map((y) => [senseOf(x), senseOf(y)] as const));
  const stands = poles.flatMap(([x, y]) => (x && y ? [[poleRelation(x, y), excludes(x, y)] as const] : []));
  if (shared.some((sense) => sense?.kind === 'pole')) return { heads: 'same', same: 0.7 };
  if (stands.some(([relation]) => relation === 'later')) return { heads: 'later', same: 0.7 };
  if (stands.some(([, opposed]) => opposed)) return { heads: 'opposed', same: 0.7 };
  return shared.some((sense) => sense?.kind === 'synonym') ? { heads: 'same', same: 0.5 } : undefined;
}

/** Below this two doers are not the same. */
const AGENT = 0.3;

/** Another doer. A leader and a country are none: "the president ignored", "Norland ignored". */
export function agentsDiffer({ claim, statement, agent }: PropositionMatch): boolean {
  if (agent === undefined || agent >= AGENT || !claim.agent || !statement.agent) return false;
  return isCountry(claim.agent) === isCountry(statement.agent);
}

const isCountry = ({ words }: NounPhrase): boolean =>
  words.some(({ senses }) => senses.some((id) => senseOf(id)?.kind === 'country'));

/** How far two noun phrases name the same: by their heads, and by what else they share. */
function likeness(
  a: NounPhrase | undefined,
  b: NounPhrase | undefined,
  met: ReadonlyMap<number, readonly Link[]>,
): number | undefined {
  if (!a || !b) return undefined;
  const answers = (word: Word, others: readonly Word[]) =>
    Math.max(
      0,
      ...(met.get(word.at) ?? [])
        .filter(({ statement }) => others.some(({ at }) => at === statement.at))
        .map(({ strength }) => strength),
    );
  const head = answers(a.head, [b.head]);
  const weight = (words: readonly Word[]) => words.reduce((sum, word) => sum + word.weight, 0);
  const shared = a.words.reduce((sum, word) => sum + word.weight * answers(word, b.words), 0);
  const rest = shared / Math.max(0.3, Math.min(weight(a.words), weight(b.words)));
  return 0.6 * head + 0.4 * Math.min(1, rest);
}
