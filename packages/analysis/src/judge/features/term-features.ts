import type { Link } from '../alignment.ts';
import type { Comparison } from '../comparison.ts';
import type { PreparedSide } from '../prepared-side.ts';
import { stem } from '../stem.ts';
import { weightOf } from '../word-weight.ts';
import type { Word } from '../words.ts';
import type { Feature } from './feature.ts';

/** What a word that both articles are about counts, against one that only the two sentences share. */
const COMMON = 0.15;

/**
 * What the two sides share when the event's own words hardly count: by words, and by index terms, in which synonyms
 * have met already.
 */
export function termFeatures({ claim, statement, links, answers }: Comparison): readonly Feature[] {
  const isCommon = (word: Word) => claim.background.has(word.stem) && statement.background.has(word.stem);
  const weight = (word: Word) => word.weight * (isCommon(word) ? COMMON : 1);
  const forth = new Map(links.map((link) => [link.claim.at, link]));
  const back = new Map(answers.map((link) => [link.statement.at, link]));
  const here = covered(claim.content, forth, weight);
  const there = covered(statement.content, back, weight);
  const firm = links.filter((link) => link.strength >= 0.6);
  const verbs = (side: PreparedSide, met: ReadonlyMap<number, Link>) =>
    side.content.some(
      (word) => word.pos === 'VERB' && !isCommon(word) && (met.get(word.at)?.strength ?? 0) >= 0.7,
    );
  return [
    ['damped.claim', here],
    ['damped.statement', there],
    ['damped.mean', here + there > 0 ? (2 * here * there) / (here + there) : 0],
    ['damped.least', Math.min(here, there)],
    ['damped.most', Math.max(here, there)],
    ['damped.shared', firm.reduce((sum, link) => sum + weight(link.claim), 0)],
    [
      'damped.rarest',
      Math.max(0, ...firm.filter((link) => !isCommon(link.claim)).map((link) => link.claim.weight)),
    ],
    ['damped.verb.claim', verbs(claim, forth) ? 1 : 0],
    ['damped.verb.statement', verbs(statement, back) ? 1 : 0],
    ...byIndexTerms(claim, statement),
    ['place.lead', Math.min(claim.side.statement.index, 8) + Math.min(statement.side.statement.index, 8)],
  ];
}

function covered(
  words: readonly Word[],
  met: ReadonlyMap<number, Link>,
  weight: (word: Word) => number,
): number {
  const all = words.reduce((sum, word) => sum + weight(word), 0);
  const shared = words.reduce((sum, word) => sum + weight(word) * (met.get(word.at)?.strength ?? 0), 0);
  return all === 0 ? 0 : shared / all;
}

function byIndexTerms(claim: PreparedSide, statement: PreparedSide): readonly Feature[] {
  const here = new Set(claim.side.statement.terms);
  const there = new Set(statement.side.statement.terms);
  const topics = [claim, statement].map(
    ({ side }) => new Set([...(side.setting?.terms ?? []), ...(side.setting?.names ?? [])]),
  );
  const isCommon = (term: string) => topics.every((topic) => topic.has(term));
  const weight = (term: string) => rarity(term) * (isCommon(term) ? COMMON : 1);
  const sum = (terms: Iterable<string>) => [...terms].reduce((total, term) => total + weight(term), 0);
  const shared = here.intersection(there);
  const specific = [...shared].filter((term) => !isCommon(term));
  const [all, own, other] = [sum(shared), sum(here), sum(there)];
  return [
    ['terms.claim', own > 0 ? all / own : 0],
    ['terms.statement', other > 0 ? all / other : 0],
    ['terms.dice', own + other > 0 ? (2 * all) / (own + other) : 0],
    ['terms.shared', all],
    ['terms.specific', specific.length],
    ['terms.rarest', Math.max(0, ...specific.map(rarity))],
  ];
}

const rarity = (term: string): number => Math.max(...term.split(' ').map((word) => weightOf(stem(word))));
