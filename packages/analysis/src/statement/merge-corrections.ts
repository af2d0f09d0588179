import type { Statement } from '@claimwire/core';
import { isCorrection } from './correction.ts';
import type { Placed } from './statements-of.ts';

/** A sentence that tells what was wrong before: "our report of 4 March gave the number as 2.4 million". */
const WAS_WRONG =
  /\b(?:reported|gave|said|stated|wrote|named|put|identified|described|listed|quoted|misstated|earlier (?:version|report|article|story)|previous (?:version|report|article|story)|wrongly|incorrectly|mistakenly)\b/i;
/** Old and new in one breath leave nothing to join: "the toll was 32, not 22". */
const BOTH = /\b(?:not|instead of|rather than)\b/i;

/**
 * Joins what a correction takes back with what it puts in its place: "Correction: our report gave the number of people
 * insured as 2.4 million. The correct number is 4.2 million." Only the second says what holds, only the first says of
 * what. The joined statement quotes both; its content, figures and dates are those that hold.
 */
export function mergeCorrections(placed: readonly Placed[], text: string): readonly Statement[] {
  const merged: Statement[] = [];
  for (let i = 0; i < placed.length; i += 1) {
    const one = placed[i];
    const next = placed[i + 1];
    if (!one) continue;
    const corrects = one.statement.correction || isCorrection(one.label);
    if (!corrects) {
      merged.push(one.statement);
      continue;
    }
    const takesBack = WAS_WRONG.test(one.statement.quote) && !BOTH.test(one.statement.quote);
    if (!takesBack || next?.paragraph !== one.paragraph) {
      merged.push({ ...one.statement, correction: true });
      continue;
    }
    merged.push(join(one.statement, next.statement, text));
    i += 1;
  }
  return merged;
}

function join(wrong: Statement, right: Statement, text: string): Statement {
  const span = { start: wrong.span.start, end: right.span.end };
  return {
    ...right,
    span,
    quote: text.slice(span.start, span.end),
    correction: true,
    credits: [...new Set([...wrong.credits, ...right.credits])],
    names: [...wrong.names, ...right.names],
    context: [...wrong.context, ...right.context],
    terms: [...new Set([...wrong.terms.filter((term) => !/^#?[\d.]+$/.test(term)), ...right.terms])],
  };
}
