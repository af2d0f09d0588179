import { softmax } from '../src/judge/model/forest.ts';

/** A prediction for a pair of a group that the model has not seen. */
export interface Unseen {
  readonly scores: readonly number[];
  readonly label: number;
}

/** The temperature with the least log loss on unseen pairs (Guo et al. 2017), to two digits. */
export function temperatureFor(unseen: readonly Unseen[]): number {
  let best = { loss: Number.POSITIVE_INFINITY, temperature: 1 };
  for (let percent = 50; percent <= 300; percent += 5) {
    const temperature = percent / 100;
    const loss = unseen.reduce(
      (sum, { scores, label }) => sum - Math.log(Math.max(softmax(scores, temperature)[label] ?? 0, 1e-9)),
      0,
    );
    if (loss < best.loss) best = { loss, temperature };
  }
  return best.temperature;
}

/** The lowest confidence above which alerts on unseen pairs are right at least as often as wanted. */
export function alertThresholdFor(
  unseen: readonly Unseen[],
  temperature: number,
  alerting: readonly number[],
  wanted: number,
): number {
  const alerts = unseen
    .map(({ scores, label }) => {
      const chances = softmax(scores, temperature);
      const confidence = Math.max(...chances);
      const chosen = chances.indexOf(confidence);
      return { confidence, chosen, right: chosen === label };
    })
    .filter((one) => alerting.includes(one.chosen))
    .sort((a, b) => b.confidence - a.confidence);
  let right = 0;
  let threshold = 1;
  for (const [i, one] of alerts.entries()) {
    right += one.right ? 1 : 0;
    const isLastOfItsConfidence = alerts[i + 1]?.confidence !== one.confidence;
    if (isLastOfItsConfidence && right / (i + 1) >= wanted) threshold = one.confidence;
  }
  return Math.round(threshold * 1000) / 1000;
}
