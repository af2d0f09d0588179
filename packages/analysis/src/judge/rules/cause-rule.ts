import { causesApart } from '../cause.ts';
import type { Comparison } from '../comparison.ts';
import type { Finding } from '../finding.ts';

/** Two causes of one thing that cannot both be right: a gas leak and a bomb. */
export function causeRule(comparison: Comparison): readonly Finding[] {
  const match = causesApart(comparison);
  if (!match) return [];
  const { claim, statement } = match;
  const other = statement.negated ? `not ${statement.text}` : statement.text;
  return [
    {
      code: 'cause',
      speaksFor: ['contradicts'],
      claim: { from: claim.from, to: claim.to },
      statement: { from: statement.from, to: statement.to },
      detail: `cause of the ${statement.effect.lower}: ${other}, ${statement.negated ? 'against' : 'not'} ${claim.text}`,
      strength: 1,
    },
  ];
}
