const STEPS = 50;

/** A relevance score for a pair that the model has not seen, and the answer. */
export interface UnseenScore {
  readonly score: number;
  readonly related: boolean;
}

/** Shifts and scales relevance scores so that they are probabilities on the given pairs (Platt 1999), by Newton's method. */
export function calibrateRelevance(unseen: readonly UnseenScore[]): { scale: number; shift: number } {
  let scale = 1;
  let shift = 0;
  for (let step = 0; step < STEPS; step += 1) {
    let [gScale, gShift, hScale, hBoth, hShift] = [0, 0, 1e-6, 0, 1e-6];
    for (const { score, related } of unseen) {
      const p = 1 / (1 + Math.exp(-(scale * score + shift)));
      const bend = p * (1 - p);
      const error = p - (related ? 1 : 0);
      gScale += error * score;
      gShift += error;
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
