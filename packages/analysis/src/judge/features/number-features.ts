import type { Comparison } from '../comparison.ts';
import { matchQuantities, type QuantityMatch } from '../quantity-match.ts';
import type { Feature } from './feature.ts';

const NONE = -3;

/** Figures: whether those that speak of one thing agree, and how surely they speak of one thing. */
export function numberFeatures(comparison: Comparison): readonly Feature[] {
  const matches = matchQuantities(comparison);
  const top = (standing: string) =>
    Math.max(NONE, ...matches.filter((match) => match.standing === standing).map((match) => match.affinity));
  const clash = matches
    .filter((match) => match.standing === 'higher' || match.standing === 'lower')
    .toSorted((a, b) => b.affinity - a.affinity)[0];
  const best = matches
    .filter((match) => match.standing === 'equal' || match.standing === 'compatible')
    .toSorted((a, b) => b.affinity - a.affinity)[0];
  const here = comparison.claim.side.statement.quantities;
  const there = comparison.statement.side.statement.quantities;
  const unlike = here.filter((own) =>
    there.some((other) => other.text === own.text && other.unit !== own.unit),
  ).length;
  return [
    ['number.equal', top('equal')],
    ['number.compatible', top('compatible')],
    ['number.higher', top('higher')],
    ['number.lower', top('lower')],
    ['number.agreeing', matches.filter((match) => match.standing === 'equal').length],
    ['number.clash', clash?.affinity ?? NONE],
    ['number.ratio', clash?.ratio ?? 0],
    ['number.clash.role', clash ? likeness(clash.claim.role, clash.statement.role) : 0],
    ['number.clash.counted', clash ? likeness(clash.claim.counted, clash.statement.counted) : 0],
    ['number.equal.role', best ? likeness(best.claim.role, best.statement.role) : 0],
    ['number.equal.counted', best ? likeness(best.claim.counted, best.statement.counted) : 0],
    ['number.foreign', foreign(comparison, best ?? clash)],
    ['number.claim', here.length],
    ['number.statement', there.length],
    ['number.open', here.length - matches.length],
    ['number.units', unlike],
    ['number.zero', there.some((one) => one.value === 0) ? 1 : 0],
  ];
}

/** 2 for the same known word, 1 where one side leaves it open, -1 for two different ones, 0 where both leave it open. */
function likeness(a: string | null, b: string | null): number {
  if (a === null && b === null) return 0;
  if (a === null || b === null) return 1;
  return a === b ? 2 : -1;
}

/** Weight of the words near the statement's figure that the claim's article does not know: another place, another part. */
function foreign({ claim, statement, answers }: Comparison, match: QuantityMatch | undefined): number {
  if (!match) return 0;
  const at = match.statement.span.start - statement.side.statement.span.start;
  const met = new Set(answers.filter((link) => link.strength >= 0.6).map((link) => link.statement.at));
  const middle = statement.words.findIndex((word) => word.end > at);
  return statement.content
    .filter((word) => Math.abs(word.at - middle) <= 6 && word.pos !== 'NUM')
    .filter((word) => !met.has(word.at) && !claim.background.has(word.stem))
    .reduce((sum, word) => sum + word.weight, 0);
}
