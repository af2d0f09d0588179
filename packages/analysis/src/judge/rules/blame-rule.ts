import { type BlameMatch, matchBlame } from '../blame-match.ts';
import type { Comparison } from '../comparison.ts';
import type { Finding } from '../finding.ts';

/** Who had a part in it: what one side says of somebody that the other denies, or says too. */
export function blameRule(comparison: Comparison): readonly Finding[] {
  const match = matchBlame(comparison);
  if (!match) return [];
  const { claim, statement, agree } = match;
  const { text } = nameOf(match);
  return [
    {
      code: agree ? 'same-fact' : 'denial',
      speaksFor: [agree ? 'confirms' : 'contradicts'],
      claim: { from: claim.from, to: claim.to },
      statement: { from: statement.from, to: statement.to },
      detail: agree
        ? `both say that ${text} ${says[statement.how]}`
        : `${text} ${says[statement.how]}, but ${says[claim.how]} in the claim`,
      strength: 1,
    },
  ];
}

const says = {
  accused: 'is said to be behind it',
  cleared: 'is said to have no part in it',
  claims: 'says to have done it',
  denies: 'denies a part in it',
} as const;

function nameOf({ statement }: BlameMatch): { readonly text: string } {
  return { text: statement.who.map(({ text }) => text).join(' ') };
}
