import type { Comparison } from '../comparison.ts';
import { matchQuantities } from '../quantity-match.ts';
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
    ['number.claim', here.length],
    ['number.statement', there.length],
    ['number.open', here.length - matches.length],
    ['number.units', unlike],
    ['number.zero', there.some((one) => one.value === 0) ? 1 : 0],
  ];
}
