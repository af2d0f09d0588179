import type { Link } from '../alignment.ts';
import type { Comparison } from '../comparison.ts';
import type { Word } from '../words.ts';
import type { Feature } from './feature.ts';

/**
 * What the two sides share beyond the event's own words. Two sentences of one event share its names and its topic whatever
 * they say; only the words that neither article's setting has, and that name nobody, tell whether they state one fact.
 */
export function factFeatures({ claim, statement, links, answers }: Comparison): readonly Feature[] {
  const telling = (word: Word) =>
    !word.proper &&
    word.pos !== 'NUM' &&
    !claim.background.has(word.stem) &&
    !statement.background.has(word.stem);
  const here = claim.content.filter(telling);
  const there = statement.content.filter(telling);
  const met = meetings(links, (link) => link.claim, telling);
  const answering = meetings(answers, (link) => link.statement, telling);
  return [
    ['fact.claim', share(here, met)],
    ['fact.statement', share(there, answering)],
    ['fact.shared', sum([...met.values()].map((link) => link.strength * link.claim.weight))],
    ['fact.count', met.size],
    ['fact.exact', [...met.values()].filter((link) => link.strength >= 0.9).length],
    ['fact.rarest', Math.max(0, ...[...met.values()].map((link) => link.strength * link.claim.weight))],
    [
      'fact.verbs',
      [...met.values()].filter((link) => link.claim.pos === 'VERB' && link.statement.pos === 'VERB').length,
    ],
    ['fact.length', here.length],
  ];
}

function meetings(
  links: readonly Link[],
  end: (link: Link) => Word,
  telling: (word: Word) => boolean,
): ReadonlyMap<number, Link> {
  return new Map(
    links.filter((link) => link.strength >= 0.6 && telling(end(link))).map((link) => [end(link).at, link]),
  );
}

function share(words: readonly Word[], met: ReadonlyMap<number, Link>): number {
  const all = sum(words.map((word) => word.weight));
  return all === 0 ? 0.5 : sum(words.map((word) => word.weight * (met.get(word.at)?.strength ?? 0))) / all;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, one) => total + one, 0);
}
