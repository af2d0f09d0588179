import { writeFileSync } from 'node:fs';
import type { Relation, Side } from '@claimwire/core';
import { bareSide } from '../src/judge/bare-side.ts';
import { compare } from '../src/judge/comparison.ts';
import { type PreparedSide, prepareSide } from '../src/judge/prepared-side.ts';
import { calibrateRelevance } from './calibrate-relevance.ts';
import { type EventPair, pairsOf, readEvents } from './events.ts';
import { fitRidge } from './fit-ridge.ts';
import { type Example, exampleOf } from './learn.ts';
import { isLearnable } from './learnable.ts';
import { readRows } from './rows.ts';

/**
 * Learns what the judge needs for pairs of articles and writes it to `src/judge/model/article-weights.json`:
 * relevance from the whole events of `data/events/`, stances from these and the pairs of `data/*.jsonl`. The events are
 * denser and trickier than the news, so the relevance is then calibrated on the public benchmark, which has its true
 * mix. Deterministic. Run: `node training/train-articles.ts`, about half a minute.
 */
const RELEVANCE_RIDGE = 300;
const STANCE_RIDGE = 50;

/**
 * The benchmark lists what an editor wants to be told and not all that is true: on reading, about half of what it does
 * not list and the judge is surest of is right. Added to the calibrated shift, in log odds.
 */
const UNLISTED = 2.2;

const sides = new Map<Side, PreparedSide>();
function prepared(side: Side): PreparedSide {
  const known = sides.get(side) ?? prepareSide(side);
  sides.set(side, known);
  return known;
}

const measured = (pair: EventPair): Example =>
  exampleOf(compare(prepared(pair.claim), prepared(pair.statement)), pair.event, pair.relation);
const pairsIn = (folder: string) => readEvents(new URL(folder, import.meta.url)).flatMap(pairsOf);

const inEvents = pairsIn('data/events/').map(measured).filter(isLearnable);
const bare = readRows().map((row): Example => {
  const claim = prepareSide(bareSide(row.claim, row.claimDate));
  const statement = prepareSide(bareSide(row.statement, row.statementDate));
  return exampleOf(compare(claim, statement), row.group, row.relation);
});
const related = [...inEvents, ...bare].filter(({ relation }) => relation !== 'unrelated');
const answers = (examples: readonly Example[], isYes: (relation: Relation) => boolean) =>
  examples.map(({ values, relation }) => ({ values, answer: isYes(relation) }));

const relevance = fitRidge(
  answers(inEvents, (relation) => relation !== 'unrelated'),
  RELEVANCE_RIDGE,
);
const stance = (wanted: Relation) =>
  fitRidge(
    answers(related, (relation) => relation === wanted),
    STANCE_RIDGE,
  );
// Pairs of one publisher, or with a copy, are no alerts, and the benchmark does not list them.
const benchmark = pairsIn('../../../tests/gold/scenarios-dev/').filter(({ sameOrigin }) => !sameOrigin);
const { scale, shift } = calibrateRelevance(relevance, benchmark.map(measured));
const model = {
  features: inEvents[0]?.names ?? [],
  relevance,
  stances: {
    confirms: stance('confirms'),
    contradicts: stance('contradicts'),
    updates: stance('updates'),
    mentions: stance('mentions'),
  },
  calibration: { scale, shift: shift + UNLISTED },
};
writeFileSync(
  new URL('../src/judge/model/article-weights.json', import.meta.url),
  `${JSON.stringify(model)}\n`,
);
console.log(
  JSON.stringify({ events: inEvents.length, related: related.length, calibration: model.calibration }),
);
