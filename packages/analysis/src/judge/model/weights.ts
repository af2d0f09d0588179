import { z } from 'zod';
import { Forest } from './forest.ts';
import { Logistic } from './logistic.ts';
import stored from './weights.json' with { type: 'json' };

/** What training leaves behind for the judge; made by `training/train.ts`, never by hand. */
export const Weights = z.object({
  /** What plain words around the shared ones speak for; its scores are the forest's last features. */
  lexical: Logistic,
  forest: Forest,
  /** Divides the scores before the softmax, so that a confidence of .8 is right four times in five. */
  temperature: z.number().positive(),
  /** The least chance at which an alert is right often enough, by out-of-fold predictions; told as a confidence of .5. */
  alertThreshold: z.number().min(0).max(1),
});
export type Weights = z.infer<typeof Weights>;

export const weights: Weights = Weights.parse(stored);
