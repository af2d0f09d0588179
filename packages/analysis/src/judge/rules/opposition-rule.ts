import type { Comparison } from '../comparison.ts';
import type { Finding } from '../finding.ts';
import { type Opposition, oppositionOf } from '../opposition.ts';
import type { Proposition } from '../propositions.ts';

/** One thing of which the two sides say the opposite: "the port is open", "the port is closed". */
export function oppositionRule(comparison: Comparison): readonly Finding[] {
  const opposition = oppositionOf(comparison);
  if (!opposition) return [];
  const { match, relation, claim, statement } = opposition;
  const [then, now] = [inWords(match.claim), inWords(match.statement)];
  return [
    {
      code: codeOf(opposition),
      speaksFor: [relation],
      claim,
      statement,
      detail: relation === 'updates' ? `now ${now}, earlier ${then}` : `${now}, not ${then}`,
      strength: 1,
    },
  ];
}

function codeOf({ match, relation }: Opposition): Finding['code'] {
  if (relation === 'updates') return 'state-change';
  return match.heads === 'same' ? 'negation' : 'antonym';
}

/** "ignored warnings", "not charged captain": predicate and what it is about. */
function inWords({ predicate, theme, agent, negated }: Proposition): string {
  const about = theme ?? agent;
  const words = negated ? `not ${predicate.text}` : predicate.text;
  return about ? `"${words}" (${about.head.text})` : `"${words}"`;
}
