import { excludes, poleRelation, senseOf } from './lexicon.ts';
import { sameFamily } from './stem.ts';
import type { Word } from './words.ts';

/** How two words meet. `opposed` and `later` are poles of one axis: "open" and "closed". */
type Meeting =
  | 'same'
  | 'reference'
  | 'family'
  | 'country'
  | 'concept'
  | 'synonym'
  | 'pole'
  | 'later'
  | 'opposed';

/** A word of the claim and the word of the statement that answers it best. */
export interface Link {
  readonly claim: Word;
  readonly statement: Word;
  readonly how: Meeting;
  /** 0 to 1: how far the two mean the same. */
  readonly strength: number;
}

const strengths = {
  same: 1,
  reference: 0.9,
  family: 0.9,
  country: 0.9,
  concept: 0.85,
  synonym: 0.65,
  pole: 0.6,
  later: 0.3,
  opposed: 0.3,
} satisfies Record<Meeting, number>;

/** Compares two content words. */
function meet(claim: Word, statement: Word): Meeting | undefined {
  if (claim.stem === statement.stem || claim.lower === statement.lower) return 'same';
  if (standsFor(claim, statement) || standsFor(statement, claim)) return 'reference';
  if (sameFamily(claim.stem, statement.stem)) return 'family';
  let best: Meeting | undefined;
  for (const a of claim.senses) {
    for (const b of statement.senses) {
      const one = senseOf(a);
      const other = senseOf(b);
      if (!one || !other) continue;
      if (a === b) {
        if (one.kind === 'country') return 'country';
        if (one.kind === 'concept') best = 'concept';
        else if (one.kind === 'synonym' && best !== 'concept') best = 'synonym';
        else if (best !== 'synonym' && best !== 'concept') best = 'pole';
      } else if (best === undefined || best === 'later') {
        const relation = poleRelation(one, other);
        if (excludes(one, other)) best = 'opposed';
        else if (relation === 'later') best = 'later';
      }
    }
  }
  return best;
}

/** For every content word of the claim its best link into the statement, where there is one. */
export function align(claim: readonly Word[], statement: readonly Word[]): readonly Link[] {
  const links: Link[] = [];
  for (const own of claim) {
    if (!own.content) continue;
    let best: Link | undefined;
    for (const other of statement) {
      if (!other.content) continue;
      const how = meet(own, other);
      if (!how) continue;
      const strength = strengths[how];
      if (!best || strength > best.strength) best = { claim: own, statement: other, how, strength };
      if (strength === 1) break;
    }
    if (best) links.push(best);
  }
  return links;
}

/** Whether the first word stands for a name that holds the second, or both stand for names that share a word. */
function standsFor(one: Word, other: Word): boolean {
  return one.standsFor.some((word) => word === other.stem || other.standsFor.includes(word));
}
