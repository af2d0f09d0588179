import { type Judge, type Judgement, Relation, type Side } from '@claimwire/core';
import { compare } from './comparison.ts';
import { forestScores, softmax } from './model/forest.ts';
import { rowOf } from './model/row.ts';
import { weights } from './model/weights.ts';
import { type PreparedSide, prepareSide } from './prepared-side.ts';
import { reasonsFor } from './reasons.ts';

const relations = weights.forest.classes.map((name) => Relation.parse(name));

/**
 * A judge of alignment, deterministic comparisons and a small learned model. Pure and deterministic; about half a
 * millisecond a pair. Each side of a batch is read once, in however many pairs it stands.
 */
export function createJudge(): Judge {
  return {
    judge: async (pairs) => {
      const read = new Map<Side, PreparedSide>();
      const prepared = (side: Side) => {
        const known = read.get(side) ?? prepareSide(side);
        read.set(side, known);
        return known;
      };
      return pairs.map((pair) => judgePair(prepared(pair.claim), prepared(pair.statement)));
    },
  };
}

function judgePair(claim: PreparedSide, statement: PreparedSide): Judgement {
  const comparison = compare(claim, statement);
  const row = rowOf(comparison, weights.lexical);
  const chances = softmax(forestScores(weights.forest, row), weights.temperature);
  const confidence = Math.max(...chances);
  const relation = relations[chances.indexOf(confidence)] ?? 'unrelated';
  return { relation, confidence, reasons: reasonsFor(comparison, relation, confidence) };
}
