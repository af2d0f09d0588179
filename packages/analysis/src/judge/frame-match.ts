import type { Link } from './alignment.ts';
import type { Comparison } from './comparison.ts';
import type { Frame } from './frames.ts';
import { excludes, poleRelation, senseOf } from './lexicon.ts';
import { oncePer } from './once-per.ts';
import { sameFamily } from './stem.ts';
import type { Word } from './words.ts';

/** How two heads stand to each other; `same` takes in synonyms, `opposed` and `later` are poles of one axis. */
type HeadRelation = 'same' | 'opposed' | 'later';

/** Two frames that may tell of one thing. */
export interface FrameMatch {
  readonly claim: Frame;
  readonly statement: Frame;
  readonly relation: HeadRelation;
  /** One of the two heads is negated. */
  readonly negationDiffers: boolean;
  /** Weight of the words around the heads that answer each other. */
  readonly shared: number;
  /** The same as a share of the smaller frame's words. */
  readonly share: number;
  /** Weight of answering words that stand on the same side of both heads, less those that changed sides. */
  readonly sides: number;
}

/** All pairs of frames whose heads meet, the best supported first. */
export const matchFrames = oncePer(({ claim, statement, links }: Comparison): readonly FrameMatch[] => {
  const met = new Map(links.filter((link) => link.strength >= 0.6).map((link) => [link.claim.at, link]));
  return claim.frames
    .flatMap((own) => statement.frames.flatMap((other) => between(own, other, met)))
    .map((match) => ({
      ...match,
      negationDiffers:
        claim.negated.has(match.claim.head.at) !== statement.negated.has(match.statement.head.at),
    }))
    .sort((a, b) => b.shared * (0.3 + b.share) - a.shared * (0.3 + a.share));
});

function between(
  own: Frame,
  other: Frame,
  met: ReadonlyMap<number, Link>,
): Omit<FrameMatch, 'negationDiffers'>[] {
  const relation = relationOf(own.head, other.head);
  if (!relation) return [];
  const inside = (word: Word, words: readonly Word[]) => {
    const link = met.get(word.at);
    return link && words.some((one) => one.at === link.statement.at) ? word.weight * link.strength : 0;
  };
  const sum = (words: readonly Word[], target: readonly Word[]) =>
    words.reduce((total, word) => total + inside(word, target), 0);
  const straight = sum(own.before, other.before) + sum(own.behind, other.behind);
  const crossed = sum(own.before, other.behind) + sum(own.behind, other.before);
  const size = (frame: Frame) =>
    [...frame.before, ...frame.behind].reduce((total, word) => total + word.weight, 0);
  const shared = straight + crossed;
  return [
    {
      claim: own,
      statement: other,
      relation,
      shared,
      share: shared / Math.max(0.5, Math.min(size(own), size(other))),
      sides: straight - crossed,
    },
  ];
}

function relationOf(a: Word, b: Word): HeadRelation | undefined {
  if (a.stem === b.stem || sameFamily(a.stem, b.stem)) return 'same';
  let found: HeadRelation | undefined;
  for (const x of a.senses) {
    for (const y of b.senses) {
      if (x === y) return 'same';
      const one = senseOf(x);
      const other = senseOf(y);
      if (!one || !other || one.kind !== 'pole' || one.axis !== other.axis) continue;
      if (poleRelation(one, other) === 'later') found = 'later';
      else if (excludes(one, other)) found ??= 'opposed';
    }
  }
  return found;
}
