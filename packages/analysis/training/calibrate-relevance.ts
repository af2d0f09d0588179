import { type Ridge, ridgeScore } from '../src/judge/model/ridge.ts';
import type { Example } from './learn.ts';

const STEPS = 50;

/** Shifts and scales relevance scores so that they are probabilities on the given pairs (Platt 1999), by Newton's method. */
export function calibrateRelevance(
  relevance: Ridge,
  examples: readonly Example[],
): { scale: number; shift: number } {
  const points = examples.map(({ values, relation }) => ({
    score: ridgeScore(relevance, values),
    related: relation === 'unrelated' ? 0 : 1,
  }));
  let scale = 1;
  let shift = 0;
  for (let step = 0; step < STEPS; step += 1) {
    let [gScale, gShift, hScale, hBoth, hShift] = [0, 0, 1e-6, 0, 1e-6];
    for (const { score, related } of points) {
      const p = 1 / (1 + Math.exp(-(scale * score + shift)));
      const bend = p * (1 - p);
      gScale += (p - related) * score;
      gShift += p - related;
      hScale += bend * score * score;
      hBoth += bend * score;
      hShift += bend;
    }
    const determinant = hScale * hShift - hBoth * hBoth;
    scale -= (hShift * gScale - hBoth * gShift) / determinant;
    shift -= (hScale * gShift - hBoth * gScale) / determinant;
  }
  return { scale: Number(scale.toPrecision(5)), shift: Number(shift.toPrecision(5)) };
}
