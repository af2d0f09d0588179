import type { ReasonCode, Relation } from '@claimwire/core';
import type { Comparison } from '../comparison.ts';
import { cueClasses } from '../cues.ts';
import type { Finding } from '../finding.ts';

const codes: Readonly<
  Record<string, { readonly code: ReasonCode; readonly speaksFor: readonly Relation[] }>
> = {
  deny: { code: 'denial', speaksFor: ['contradicts'] },
  correct: { code: 'correction', speaksFor: ['contradicts'] },
  doubt: { code: 'hedged', speaksFor: ['mentions'] },
  inquire: { code: 'hedged', speaksFor: ['mentions'] },
  hedge: { code: 'hedged', speaksFor: ['mentions'] },
  change: { code: 'state-change', speaksFor: ['updates'] },
};

/** Words in the statement that deny, correct, doubt or move on, near what it shares with the claim. */
export function cueRule({ claim, statement, links }: Comparison): readonly Finding[] {
  const met = links.filter((link) => link.strength >= 0.6);
  return statement.cues.flatMap(({ cue, from, to }): Finding[] => {
    const rule = codes[cueClasses[cue] ?? ''];
    if (!rule || claim.cues.some((one) => one.cue === cue)) return [];
    const nearest = met.toSorted((a, b) => Math.abs(a.statement.at - to) - Math.abs(b.statement.at - to))[0];
    if (!nearest) return [];
    const said = statement.words
      .slice(from, to + 1)
      .map((word) => word.text)
      .join(' ');
    return [
      {
        ...rule,
        claim: { from: nearest.claim.at, to: nearest.claim.at },
        statement: { from, to },
        detail: `"${said}" about "${nearest.statement.text}"`,
        strength: 0.5 / (1 + 0.1 * Math.abs(nearest.statement.at - to)),
      },
    ];
  });
}
