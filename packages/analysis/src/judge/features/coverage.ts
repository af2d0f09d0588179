import type { Link } from '../alignment.ts';
import type { Comparison } from '../comparison.ts';
import type { PreparedSide } from '../prepared-side.ts';
import type { Word } from '../words.ts';
import type { Feature } from './feature.ts';

const kinds = {
  name: (word: Word) => word.proper,
  noun: (word: Word) => word.pos === 'NOUN' && !word.proper,
  verb: (word: Word) => word.pos === 'VERB',
  other: (word: Word) => !word.proper && word.pos !== 'NOUN' && word.pos !== 'VERB',
} as const;

/** How much of each side's content the other answers, weighted by rarity, whole and by kind of word. */
export function coverageFeatures({ claim, statement, links, answers }: Comparison): readonly Feature[] {
  const forth = new Map(links.map((link) => [link.claim.at, link]));
  const back = new Map(answers.map((link) => [link.statement.at, link]));
  const c = share(claim.content, forth, statement);
  const s = share(statement.content, back, claim);
  const missing = unanswered(claim, forth, statement);
  const added = unanswered(statement, back, claim);
  return [
    ['cover.claim', c],
    ['cover.statement', s],
    ['cover.mean', c + s > 0 ? (2 * c * s) / (c + s) : 0],
    ...Object.entries(kinds).flatMap(([kind, test]): Feature[] => [
      [`cover.claim.${kind}`, share(claim.content.filter(test), forth, statement)],
      [`cover.statement.${kind}`, share(statement.content.filter(test), back, claim)],
    ]),
    ['cover.exact', links.filter((link) => link.how === 'same').length / Math.max(1, claim.content.length)],
    ['cover.shared', links.reduce((sum, link) => sum + (link.strength >= 0.6 ? link.claim.weight : 0), 0)],
    ['cover.rarest', Math.max(0, ...links.map((link) => (link.how === 'same' ? link.claim.weight : 0)))],
    ['missing.names', missing.filter((word) => word.proper).length],
    ['missing.weight', missing.reduce((sum, word) => sum + word.weight, 0)],
    ['missing.rarest', Math.max(0, ...missing.map((word) => word.weight))],
    ['added.names', added.filter((word) => word.proper).length],
    ['added.weight', added.reduce((sum, word) => sum + word.weight, 0)],
    ['added.rarest', Math.max(0, ...added.map((word) => word.weight))],
    ['length.claim', claim.content.length],
    ['length.statement', statement.content.length],
  ];
}

/** A word that the other side leaves out counts half as answered when the other side's article is about it. */
const BACKGROUND = 0.5;

function share(words: readonly Word[], answered: ReadonlyMap<number, Link>, other: PreparedSide): number {
  let all = 0;
  let met = 0;
  for (const word of words) {
    all += word.weight;
    const strength = answered.get(word.at)?.strength ?? 0;
    met += word.weight * Math.max(strength, other.background.has(word.stem) ? BACKGROUND : 0);
  }
  return all === 0 ? 0.5 : met / all;
}

function unanswered(
  side: PreparedSide,
  answered: ReadonlyMap<number, Link>,
  other: PreparedSide,
): readonly Word[] {
  return side.content.filter((word) => !answered.has(word.at) && !other.background.has(word.stem));
}
