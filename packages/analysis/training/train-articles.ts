import { writeFileSync } from 'node:fs';
import type { Relation, Side } from '@claimwire/core';
import { bareSide } from '../src/judge/bare-side.ts';
import { compare } from '../src/judge/comparison.ts';
import { ridgeScore } from '../src/judge/model/ridge.ts';
import { type PreparedSide, prepareSide } from '../src/judge/prepared-side.ts';
import { calibrateRelevance } from './calibrate-relevance.ts';
import { type EventPair, pairsOf, readEvents } from './events.ts';
import { fitRidge } from './fit-ridge.ts';
import { foldsOf } from './folds.ts';
import { type Example, exampleOf } from './learn.ts';
import { isLearnable } from './learnable.ts';
import { readRows } from './rows.ts';

/**
 * Learns what the judge needs for pairs of articles and writes it to `src/judge/model/article-weights.json`:
 * relevance from the whole events of `data/events/`, stances from these and the pairs of `data/*.jsonl`. How sure the
 * relevance may be is read off events that it has not seen. Deterministic. Run: `node training/train-articles.ts`, about a
 * minute.
 */
const RELEVANCE_RIDGE = 300;
const STANCE_RIDGE = 50;
const FOLDS = 4;

const sides = new Map<Side, PreparedSide>();
function prepared(side: Side): PreparedSide {
  const known = sides.get(side) ?? prepareSide(side);
  sides.set(side, known);
  return known;
}

const measured = (pair: EventPair): Example =>
  exampleOf(compare(prepared(pair.claim), prepared(pair.statement)), pair.event, pair.relation);

const pairs = readEvents(new URL('data/events/', import.meta.url)).flatMap(pairsOf);
const all = pairs.map(measured);
const inEvents = all.filter(isLearnable);
const bare = readRows().map((row): Example => {
  const claim = prepareSide(bareSide(row.claim, row.claimDate));
  const statement = prepareSide(bareSide(row.statement, row.statementDate));
  return exampleOf(compare(claim, statement), row.group, row.relation);
});
const related = [...inEvents, ...bare].filter(({ relation }) => relation !== 'unrelated');
const answers = (examples: readonly Example[], isYes: (relation: Relation) => boolean) =>
  examples.map(({ values, relation }) => ({ values, answer: isYes(relation) }));

const relevanceOf = (examples: readonly Example[]) =>
  fitRidge(
    answers(examples.filter(isLearnable), (relation) => relation !== 'unrelated'),
    RELEVANCE_RIDGE,
  );
const stance = (wanted: Relation) =>
  fitRidge(
    answers(related, (relation) => relation === wanted),
    STANCE_RIDGE,
  );
const folds = foldsOf(
  all.map(({ group }) => group),
  FOLDS,
);
const unseen = [...Array(FOLDS).keys()].flatMap((fold) => {
  const relevance = relevanceOf(all.filter((_, i) => folds[i] !== fold));
  // Pairs of one publisher, or with a copy, are no alerts.
  return all.flatMap(({ values, relation }, i) =>
    folds[i] === fold && !pairs[i]?.sameOrigin
      ? [{ score: ridgeScore(relevance, values), related: relation !== 'unrelated' }]
      : [],
  );
});
const model = {
  features: inEvents[0]?.names ?? [],
  relevance: relevanceOf(all),
  stances: {
    confirms: stance('confirms'),
    contradicts: stance('contradicts'),
    updates: stance('updates'),
    mentions: stance('mentions'),
  },
  calibration: calibrateRelevance(unseen),
};
writeFileSync(
  new URL('../src/judge/model/article-weights.json', import.meta.url),
  `${JSON.stringify(model)}\n`,
);
console.log(
  JSON.stringify({ events: inEvents.length, related: related.length, calibration: model.calibration }),
);
