import type { Comparison } from '../comparison.ts';
import { matchPropositions, type PropositionMatch, supportOf } from '../proposition-match.ts';
import type { Feature } from './feature.ts';

/** Who did what to whom, proposition against proposition: the best supported pair, and the best with one side negated. */
export function propositionFeatures(comparison: Comparison): readonly Feature[] {
  const matches = matchPropositions(comparison);
  const best = matches.find(({ heads, negationDiffers }) => heads === 'same' && !negationDiffers);
  const flipped = matches.find(({ heads, negationDiffers }) => (heads !== 'same') !== negationDiffers);
  const full = ({ same, agent, theme }: PropositionMatch) =>
    same >= 0.9 && (theme ?? 0) >= 0.5 && (agent === undefined || agent >= 0.3);
  return [
    ['prop.support', best ? supportOf(best) : -0.2],
    ['prop.same', best?.same ?? 0],
    ['prop.agent', best?.agent ?? 0.25],
    ['prop.theme', best?.theme ?? 0.25],
    ['prop.agent.other', best?.agent !== undefined && best.agent < 0.2 ? 1 : 0],
    ['prop.theme.other', best?.theme !== undefined && best.theme < 0.2 ? 1 : 0],
    [
      'prop.full',
      matches.filter((match) => match.heads === 'same' && !match.negationDiffers && full(match)).length,
    ],
    ['prop.flipped', flipped ? supportOf(flipped) : -0.2],
    ['prop.flipped.full', flipped && (flipped.patient ?? 0) >= 0.6 ? 1 : 0],
  ];
}
