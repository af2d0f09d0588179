import type { Quantity } from '@claimwire/core';
import type { Sentence, Token } from '../language/parse.ts';
import { type Figure, readFigures } from './figure.ts';
import { grammarOf } from './grammar-of-figure.ts';

/**
 * The figures of one sentence as intervals in canonical units, with what they count and what is said of it.
 * Figures that count nothing (dates, clock times, scores, labels, parts of names) are left out; ages have the unit `age`. In a
 * change ("rose to 43 from 40", "from 40 to 43") only the level that holds now is given: the earlier one is no claim of
 * the sentence about the present.
 */
export function findQuantities(sentence: Sentence, text: string): Quantity[] {
  const { tokens } = sentence;
  const figures = readFigures(tokens);
  const quantities: Quantity[] = [];
  for (const [n, figure] of figures.entries()) {
    if (isEarlierLevel(tokens, figure, figures[n - 1], figures[n + 1])) continue;
    const first = tokens[figure.start];
    const last = tokens[figure.next - 1];
    if (!first || !last) continue;
    const span = { start: first.start, end: last.end };
    const { counted, role } =
      figure.unit === 'age' ? { counted: null, role: null } : grammarOf(tokens, figure);
    quantities.push({
      span,
      text: text.slice(span.start, span.end),
      min: figure.min,
      max: figure.max,
      value: figure.value,
      approximate: figure.approximate,
      delta: isDelta(tokens, figure),
      unit: figure.unit,
      counted,
      role,
    });
  }
  return quantities;
}

const CHANGE =
  /^(rise|climb|grow|increase|jump|fall|drop|decline|decrease|go|up|down|surge|soar|swell|gain|lose|cut|raise|lower|revise|sink|shrink|slip|plunge)$/;

/** The 40 of "rose to 43 from 40" and of "rose from 40 to 43". */
function isEarlierLevel(
  tokens: readonly Token[],
  figure: Figure,
  previous: Figure | undefined,
  following: Figure | undefined,
): boolean {
  if (tokens[figure.start - 1]?.lower !== 'from') return false;
  const changes = tokens
    .slice(Math.max(0, figure.start - 8), figure.start)
    .some((token) => CHANGE.test(token.lemma));
  const toBefore =
    previous !== undefined && figure.start - previous.next <= 4 && tokens[previous.start - 1]?.lower === 'to';
  const toBehind =
    following !== undefined &&
    tokens[following.start - 1]?.lower === 'to' &&
    following.start - figure.next <= 3;
  return toBefore || (changes && toBehind);
}

/** "rose by 20", "another 20", "20 more", "up 5%", "a 5% rise". */
function isDelta(tokens: readonly Token[], figure: Figure): boolean {
  const before = tokens[figure.start - 1]?.lower ?? '';
  const behind = tokens[figure.next]?.lower ?? '';
  if (/^(another|further|additional|extra)$/.test(before)) return true;
  if (/^(more|further|additional|extra|fewer)$/.test(behind) && tokens[figure.next + 1]?.lower !== 'than')
    return true;
  const near = tokens.slice(Math.max(0, figure.start - 4), figure.start);
  if (before === 'by') return near.some((token) => CHANGE.test(token.lemma));
  if (figure.unit === 'percent') {
    if (near.at(-1) && CHANGE.test(near.at(-1)?.lemma ?? '')) return true;
    return tokens
      .slice(figure.next, figure.next + 2)
      .some(
        (token) =>
          /^(rise|increase|drop|fall|cut|decline|jump|growth|reduction|higher|lower|less|fewer|more|cheaper|dearer)$/.test(
            token.lemma,
          ) || /^(higher|lower|less|fewer|more|cheaper|dearer)$/.test(token.lower),
      );
  }
  return false;
}
