import { Relation } from '@claimwire/core';
import { z } from 'zod';
import type { Feature } from '../features/feature.ts';
import stored from './article-weights.json' with { type: 'json' };
import { Ridge, ridgeScore } from './ridge.ts';
import { valuesOf } from './row.ts';

/** What a statement that speaks to a claim can say of it. */
export const Stance = Relation.exclude(['unrelated']);
export type Stance = z.infer<typeof Stance>;

/** What training leaves behind for pairs of articles; made by `training/train-articles.ts`, never by hand. */
export const ArticleModel = z.object({
  features: z.array(z.string()),
  /** Whether the statement speaks to the claim at all. */
  relevance: Ridge,
  /** If it does, whether it says this of it: one regression a stance. */
  stances: z.record(Stance, Ridge),
  /** Shifts and scales the relevance score to the pipeline's mix of pairs. */
  calibration: z.object({ scale: z.number().positive(), shift: z.number() }),
});
export type ArticleModel = z.infer<typeof ArticleModel>;

export const articleModel: ArticleModel = ArticleModel.parse(stored);

const chance = (score: number): number => 1 / (1 + Math.exp(-score));

/**
 * Probabilities of all relations for a pair whose sides stand in articles. Two questions are kept apart: whether the
 * statement speaks to the claim at all, which few do, and if it does, what it says of it (the two stages that
 * Hanselowski et al. 2018 find best for the Fake News Challenge). Ridge regressions and no trees: among thousands of
 * pairs of one event, trees find too many reasons.
 *
 * @param measured the pair's features
 */
export function articleChances(measured: readonly Feature[], model: ArticleModel): Record<Relation, number> {
  const row = valuesOf(measured, model.features);
  const { scale, shift } = model.calibration;
  const related = chance(scale * ridgeScore(model.relevance, row) + shift);
  const stances = Stance.options.map((stance) => ({
    stance,
    share: chance(ridgeScore(model.stances[stance], row)),
  }));
  const all = stances.reduce((sum, { share }) => sum + share, 0);
  const of = (wanted: Stance): number =>
    (related * (stances.find(({ stance }) => stance === wanted)?.share ?? 0)) / all;
  return {
    confirms: of('confirms'),
    contradicts: of('contradicts'),
    updates: of('updates'),
    mentions: of('mentions'),
    unrelated: 1 - related,
  };
}
