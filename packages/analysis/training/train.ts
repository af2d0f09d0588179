import { writeFileSync } from 'node:fs';
import { Relation, type Side } from '@claimwire/core';
import { bareSide } from '../src/judge/bare-side.ts';
import { compare } from '../src/judge/comparison.ts';
import { type PreparedSide, prepareSide } from '../src/judge/prepared-side.ts';
import { alertThresholdFor, temperatureFor, type Unseen } from './calibrate.ts';
import { pairsOf, readEvents } from './events.ts';
import { foldsOf } from './folds.ts';
import { commonMarks, type Example, exampleOf, learn, scoresOf } from './learn.ts';
import { readRows } from './rows.ts';

/**
 * Learns what the judge needs for bare sentences from the contrast groups of `data/*.jsonl`, with pairs of the whole events
 * of `data/events/` as hard negatives, and writes it to `src/judge/model/weights.json`; `train-articles.ts` does the same
 * for sentences of articles. How sure it may be is read off contrast groups that it has not seen. Deterministic.
 * Run: `node training/count-words.ts && node training/train.ts`, some minutes.
 */
const FOLDS = 5;
/** Of alerts on unseen groups. The models that are asked have learnt from four fifths of the pairs and are right less often. */
const WANTED_PRECISION = 0.84;
/** A word must stand in pairs of this many events before the judge may lean on it. */
const LEAST_GROUPS = 20;

/** Pairs of whole events are many and mostly unrelated: they teach what shared words do not prove, and no more. */
const EVENT_WEIGHT = 0.1;

const classes = Relation.options;
const bare = readRows().map((row): Example => {
  const claim = prepareSide(bareSide(row.claim, row.claimDate));
  const statement = prepareSide(bareSide(row.statement, row.statementDate));
  return exampleOf(compare(claim, statement), row.group, row.relation);
});
const sides = new Map<Side, PreparedSide>();
function prepared(side: Side): PreparedSide {
  const known = sides.get(side) ?? prepareSide(side);
  sides.set(side, known);
  return known;
}
const inEvents = readEvents(new URL('data/events/', import.meta.url))
  .flatMap(pairsOf)
  .map(
    ({ claim, statement, event, relation }): Example =>
      exampleOf(compare(prepared(claim), prepared(statement)), event, relation, EVENT_WEIGHT),
  );
const examples = [...bare, ...inEvents];
const known = commonMarks(bare, LEAST_GROUPS);
const folds = foldsOf(
  examples.map((one) => one.group),
  FOLDS,
);
const unseen: Unseen[] = [];
for (let fold = 0; fold < FOLDS; fold += 1) {
  const model = learn(
    examples.filter((_, i) => folds[i] !== fold),
    classes,
    known,
  );
  for (const [i, one] of bare.entries())
    if (folds[i] === fold)
      unseen.push({ scores: scoresOf(model, one), label: classes.indexOf(one.relation) });
}
const temperature = temperatureFor(unseen);
const alerting = classes.flatMap((name, c) =>
  ['confirms', 'contradicts', 'updates'].includes(name) ? [c] : [],
);
const alertThreshold = alertThresholdFor(unseen, temperature, alerting, WANTED_PRECISION);
const path = new URL('../src/judge/model/weights.json', import.meta.url);
writeFileSync(
  path,
  `${JSON.stringify({ ...learn(examples, classes, known), temperature, alertThreshold })}\n`,
);
console.log(
  JSON.stringify({
    pairs: bare.length,
    inEvents: inEvents.length,
    features: examples[0]?.names.length,
    marks: known.size,
    temperature,
    alertThreshold,
  }),
);
