import { z } from 'zod';
import { Numbers } from './numbers.ts';

/** A multinomial logistic regression over marks: the classes' intercepts and each mark's weight for each class. */
export const Logistic = z.object({
  base: Numbers,
  marks: z.record(z.string(), Numbers),
});
export type Logistic = z.infer<typeof Logistic>;

/** Class scores of a set of marks before the softmax; unknown marks count nothing. */
export function logits({ base, marks }: Logistic, row: Iterable<string>): number[] {
  const scores = [...base];
  for (const mark of row) {
    const own = Object.hasOwn(marks, mark) ? marks[mark] : undefined;
    if (own) for (const [c, value] of own.entries()) scores[c] = (scores[c] ?? 0) + value;
  }
  return scores;
}
