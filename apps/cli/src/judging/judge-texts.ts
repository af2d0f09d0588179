import type { Judge, Judgement } from '@claimwire/core';
import type { PairInput } from './pair-input.ts';
import type { ReadSides } from './read-sides.ts';

const NOTHING_SAID: Judgement = { relation: 'unrelated', confidence: 1, reasons: [] };

/**
 * Judges pairs of texts, one judgement a pair and in their order. Every statement of the one text meets every statement
 * of the other; the strongest answers: a relation that takes a side before a mention, the surest first.
 * A text that says nothing checkable is unrelated to everything.
 */
export async function judgeTexts(
  judge: Judge,
  readSides: ReadSides,
  inputs: readonly PairInput[],
): Promise<readonly Judgement[]> {
  const groups = inputs.map((input) => {
    const claims = readSides(input.claim, input.claimDate ?? null);
    const statements = readSides(input.statement, input.statementDate ?? null);
    return claims.flatMap((claim) => statements.map((statement) => ({ claim, statement })));
  });
  const judgements = await judge.judge(groups.flat());
  let next = 0;
  return groups.map((group) => {
    const own = judgements.slice(next, next + group.length);
    next += group.length;
    return own.reduce((best, other) => (isStronger(other, best) ? other : best), own[0] ?? NOTHING_SAID);
  });
}

const RANK = { contradicts: 2, updates: 2, confirms: 2, mentions: 1, unrelated: 0 } as const;

function isStronger(a: Judgement, b: Judgement): boolean {
  const rank = RANK[a.relation] - RANK[b.relation];
  if (rank !== 0) return rank > 0;
  // Of two doubtful "unrelated" the less sure one speaks for the text as a whole.
  return a.relation === 'unrelated' ? a.confidence < b.confidence : a.confidence > b.confidence;
}
