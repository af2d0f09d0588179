import type { Comparison } from '../comparison.ts';
import { cueClasses } from '../cues.ts';
import type { PreparedSide } from '../prepared-side.ts';
import type { Feature } from './feature.ts';

/** Cue words on each side, and where the statement's stand: before or among the words that meet the claim. */
export function cueFeatures({ claim, statement, links }: Comparison): readonly Feature[] {
  const met = links.filter((link) => link.strength >= 0.6).map((link) => link.statement.at);
  const first = Math.min(...met, statement.words.length);
  const features: Feature[] = [];
  for (const [cue, name] of cueClasses.entries()) {
    const own = statement.cues.filter((one) => one.cue === cue);
    features.push([`cue.${name}`, own.length]);
    features.push([`cue.${name}.claim`, count(claim, cue)]);
    features.push([
      `cue.${name}.near`,
      nearness(
        own.map((one) => one.to),
        met,
      ),
    ]);
    features.push([`cue.${name}.first`, own.some((one) => one.from < first) ? 1 : 0]);
  }
  const last = (side: PreparedSide) => (side.words.at(-1)?.text === '?' ? 1 : 0);
  features.push(['question.statement', statement.words.filter((word) => word.text === '?').length]);
  features.push(['question.last', last(statement)]);
  features.push([
    'question.first',
    statement.words[0] && /^(AUX|VERB|ADV|PRON)$/.test(statement.words[0].pos) ? 1 : 0,
  ]);
  features.push(['quotes', statement.words.filter((word) => /["“”]/.test(word.text)).length]);
  return features;
}

function count(side: PreparedSide, cue: number): number {
  return side.cues.filter((one) => one.cue === cue).length;
}

/** 1 for a cue right before a met word, falling with distance; 0 without one. */
function nearness(cues: readonly number[], met: readonly number[]): number {
  let best = 0;
  for (const cue of cues) for (const at of met) if (at > cue) best = Math.max(best, 1 / (at - cue));
  return best;
}
