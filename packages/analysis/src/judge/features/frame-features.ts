import type { Comparison } from '../comparison.ts';
import { matchFrames } from '../frame-match.ts';
import type { Feature } from './feature.ts';

/** What happens to whom: the best supported pair of frames of each relation between their heads. */
export function frameFeatures(comparison: Comparison): readonly Feature[] {
  const matches = matchFrames(comparison);
  const best = (test: (match: (typeof matches)[number]) => boolean) => matches.find(test);
  const same = best((match) => match.relation === 'same' && !match.negationDiffers);
  const flipped = best((match) => match.relation === 'same' && match.negationDiffers);
  const opposed = best((match) => match.relation === 'opposed' && !match.negationDiffers);
  const later = best((match) => match.relation === 'later' && !match.negationDiffers);
  const soothed = best((match) => match.relation !== 'same' && match.negationDiffers);
  const shared = (match: typeof same) => (match ? match.shared : -0.5);
  return [
    ['frame.same', shared(same)],
    ['frame.same.share', same?.share ?? -0.5],
    ['frame.same.sides', same?.sides ?? 0],
    ['frame.same.head', same ? same.claim.head.weight : 0],
    ['frame.flipped', shared(flipped)],
    ['frame.flipped.share', flipped?.share ?? -0.5],
    ['frame.opposed', shared(opposed)],
    ['frame.opposed.share', opposed?.share ?? -0.5],
    ['frame.later', shared(later)],
    ['frame.later.share', later?.share ?? -0.5],
    ['frame.soothed', shared(soothed)],
    ['frame.count', matches.length],
  ];
}
