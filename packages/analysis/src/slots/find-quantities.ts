import type { Quantity } from '@claimwire/core';
import type { Sentence, Token } from '../language/parse.ts';
import { isDelta, isEarlierLevel, isSetAside } from './quantity/change.ts';
import { type Figure, readFigures } from './quantity/figure.ts';
import { type FigureGrammar, grammarOf } from './quantity/figure-grammar.ts';
import { readOrdinalCounts } from './quantity/ordinal-count.ts';

/**
 * The figures of one sentence as intervals in canonical units, with what they count and what is said of it.
 *
 * Left out are figures that count nothing (dates, clock times, scores, labels, parts of names), and those that the sentence
 * does not claim: the earlier level of a change ("rose to 43 from 40", "from 40 to 43") and a figure that it takes back ("12,
 * not 22"). Ages have the unit `age`. "A fourth victim has died" counts at least four.
 */
export function findQuantities(sentence: Sentence, text: string): Quantity[] {
  const { tokens } = sentence;
  const figures = readFigures(tokens);
  const quantities: Quantity[] = [];
  for (const [n, figure] of figures.entries()) {
    if (isEarlierLevel(tokens, figure, figures[n - 1], figures[n + 1]) || isSetAside(tokens, figure))
      continue;
    const whole = figures[n + 1];
    const grammar: FigureGrammar =
      figure.unit === 'age'
        ? { counted: null, role: null }
        : grammarOf(tokens, figure, whole, figures[n - 1]);
    if (saysNothing(tokens, figure, grammar)) continue;
    if (!isException(tokens, figure)) {
      // "killed 68 people and left 200 more injured": more people, but no change of a figure.
      const others = quantities.some(
        ({ role }) => role !== null && grammar.role !== null && role !== grammar.role,
      );
      quantities.push(quantity(tokens, text, figure, grammar, isDelta(tokens, figure) && !others));
    } else if (whole && isWholeOf(tokens, figure, whole)) {
      const rest = (whole.value ?? 0) - (figure.value ?? 0);
      quantities.push(
        quantity(
          tokens,
          text,
          { ...figure, min: rest, max: rest, value: rest },
          grammarOf(tokens, whole),
          false,
        ),
      );
    }
  }
  for (const { start, next, value, counted, role } of readOrdinalCounts(tokens)) {
    const figure = { start, at: start, next, min: value, max: null, value, approximate: false, unit: 'one' };
    quantities.push(quantity(tokens, text, figure, { counted, role }, false));
  }
  return quantities.sort((a, b) => a.span.start - b.span.start);
}

/** "one of the best", "no one noticed": words that look like figures and count nothing that happened. */
function saysNothing(tokens: readonly Token[], figure: Figure, { counted, role }: FigureGrammar): boolean {
  if (role !== null) return false;
  if (figure.value === 0) return counted === null;
  return tokens[figure.at]?.lower === 'one' && tokens[figure.next]?.lower === 'of';
}

/** The two of "all but two of the 18 miners", which claims sixteen. */
const isException = (tokens: readonly Token[], figure: Figure): boolean =>
  tokens[figure.start - 1]?.lower === 'but' && tokens[figure.start - 2]?.lower === 'all';

function isWholeOf(tokens: readonly Token[], part: Figure, whole: Figure): boolean {
  const between = tokens.slice(part.next, whole.start);
  return (
    part.value !== null &&
    whole.value !== null &&
    whole.value > part.value &&
    between[0]?.lower === 'of' &&
    between.length <= 4
  );
}

function quantity(
  tokens: readonly Token[],
  text: string,
  figure: Figure,
  { counted, role }: FigureGrammar,
  delta: boolean,
): Quantity {
  const start = tokens[figure.start]?.start ?? 0;
  const end = tokens[figure.next - 1]?.end ?? start;
  return {
    span: { start, end },
    text: text.slice(start, end),
    min: figure.min,
    max: figure.max,
    value: figure.value,
    approximate: figure.approximate,
    delta,
    unit: figure.unit,
    counted,
    role,
  };
}
