import type { Comparison } from '../comparison.ts';
import type { Finding } from '../finding.ts';

/** What the two sides say alike: the stretch from the first to the last word that they share. */
export function sameFactRule({ links }: Comparison): readonly Finding[] {
  const met = links.filter((link) => link.strength >= 0.6);
  const weight = met.reduce((sum, link) => sum + link.claim.weight, 0);
  if (met.length < 2) return [];
  const here = met.map((link) => link.claim.at);
  const there = met.map((link) => link.statement.at);
  const words = met.toSorted((a, b) => b.claim.weight - a.claim.weight).map((link) => link.statement.text);
  const named = [...new Map(words.map((word) => [word.toLowerCase(), word])).values()].slice(0, 4);
  return [
    {
      code: 'same-fact',
      speaksFor: ['confirms'],
      claim: { from: Math.min(...here), to: Math.max(...here) },
      statement: { from: Math.min(...there), to: Math.max(...there) },
      detail: `both tell of ${named.join(', ')}`,
      strength: Math.min(1, weight / 4),
    },
  ];
}
