import type { Comparison } from '../comparison.ts';
import { aboutOneEvent, isBackground, topicShare } from '../one-event.ts';
import { sameFigure } from '../same-figure.ts';
import type { Feature } from './feature.ts';

/**
 * Whether the two sides are about one event. Another event shares words and figures and even names ("two days after the
 * Queen of Lasso sank"), but what it is itself about is not in the other article.
 */
export function eventFeatures(comparison: Comparison): readonly Feature[] {
  const { claim, statement } = comparison;
  const here = topicShare(claim, statement);
  const there = topicShare(statement, claim);
  const figure = sameFigure(comparison);
  const agrees = figure?.standing === 'equal' || figure?.standing === 'compatible';
  return [
    ['event.least', Math.min(here, there)],
    ['event.both', here + there],
    ['event.one', aboutOneEvent(comparison) ? 1 : 0],
    ['event.background', isBackground(claim) === isBackground(statement) ? 0 : 1],
    ['event.figure.agrees', figure && agrees ? 1 : 0],
    ['event.figure.clashes', figure && !agrees ? 1 : 0],
  ];
}
