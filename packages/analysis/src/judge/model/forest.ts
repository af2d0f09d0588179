import { z } from 'zod';
import { Numbers } from './numbers.ts';

/**
 * A decision tree as parallel arrays. Node `i` sends a row to `left[i]` when the value of feature `feature[i]` is at
 * most `value[i]`, else to `left[i] + 1`; a node with `feature[i] < 0` is a leaf and `value[i]` its score.
 */
export const Tree = z.object({
  feature: Numbers,
  value: Numbers,
  left: Numbers,
});
export type Tree = z.infer<typeof Tree>;

/** Boosted trees for several classes: a first score per class, and rounds of one tree per class. */
export const Forest = z.object({
  classes: z.array(z.string()),
  /** Feature names in the order of a row's values. */
  features: z.array(z.string()),
  base: Numbers,
  rounds: z.array(z.array(Tree)),
});
export type Forest = z.infer<typeof Forest>;

/** The score of one row in one tree. */
export function treeScore(tree: Tree, row: ArrayLike<number>): number {
  let at = 0;
  for (;;) {
    const feature = tree.feature[at] ?? -1;
    const value = tree.value[at] ?? 0;
    if (feature < 0) return value;
    at = (tree.left[at] ?? 0) + ((row[feature] ?? 0) <= value ? 0 : 1);
  }
}

/** Class scores before the softmax, in the order of `classes`. */
export function forestScores(forest: Forest, row: ArrayLike<number>): readonly number[] {
  const scores = [...forest.base];
  for (const round of forest.rounds) {
    for (const [k, tree] of round.entries()) scores[k] = (scores[k] ?? 0) + treeScore(tree, row);
  }
  return scores;
}

/** Scores turned into probabilities; a temperature above 1 makes them less sure. */
export function softmax(scores: readonly number[], temperature = 1): readonly number[] {
  const top = Math.max(...scores);
  const raised = scores.map((score) => Math.exp((score - top) / temperature));
  const sum = raised.reduce((a, b) => a + b, 0);
  return raised.map((one) => one / sum);
}
