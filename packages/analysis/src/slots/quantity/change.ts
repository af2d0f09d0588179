import type { Token } from '../../language/parse.ts';
import type { Figure } from './figure.ts';

const CHANGE =
  /^(rise|climb|grow|increase|jump|fall|drop|decline|decrease|go|up|down|surge|soar|swell|gain|lose|cut|raise|lower|revise|sink|shrink|slip|plunge|reduce|take|bring|expand|extend|hike|double|halve|slash|top)$/;
const MOVES =
  /^(rise|climb|grow|increase|jump|fall|drop|decline|decrease|up|down|surge|soar|swell|gain|lose|cut|raise|lower|sink|shrink|slip|plunge|reduce|hike|slash)$/;
const CHANGE_NOUN =
  /^(rise|increase|drop|fall|cut|decline|jump|growth|reduction|gain|loss|hike|surge|slump)$/;
const COMPARED =
  /^(higher|lower|less|fewer|more|cheaper|dearer|faster|slower|bigger|smaller|longer|shorter)$/;

/** The 40 of "rose to 43 from 40" and of "rose from 40 to 43": a level that held before, no claim about now. */
export function isEarlierLevel(
  tokens: readonly Token[],
  figure: Figure,
  previous: Figure | undefined,
  following: Figure | undefined,
): boolean {
  if (tokens[figure.start - 1]?.lower !== 'from') return false;
  const changes = tokens
    .slice(Math.max(0, figure.start - 16), figure.start)
    .some((token) => CHANGE.test(token.lemma));
  const beforeIt =
    previous && tokens[previous.start - 1]?.lower === 'to' && figure.start - previous.next <= 4;
  const behindIt =
    following && tokens[following.start - 1]?.lower === 'to' && following.start - figure.next <= 3;
  return beforeIt === true || (changes && behindIt === true);
}

/** The 22 of "12 nurses, not 22", "$3.5m instead of $6m", "rather than six": a figure that the sentence takes back. */
export function isSetAside(tokens: readonly Token[], figure: Figure): boolean {
  const [two, one] = [tokens[figure.start - 2]?.lower, tokens[figure.start - 1]?.lower];
  if (one === 'not') return /^(,|and|-|–|—|\(|but)$/.test(two ?? '');
  return (two === 'instead' && one === 'of') || (two === 'rather' && one === 'than');
}

/** "rose by 20", "another 20", "20 more", "up 5%", "a 5% rise": a change of another figure and no level. */
export function isDelta(tokens: readonly Token[], figure: Figure): boolean {
  const before = tokens[figure.start - 1];
  const behind = tokens[figure.next];
  if (/^(another|further|additional|extra)$/.test(before?.lower ?? '')) return true;
  if (
    /^(more|further|additional|extra|fewer)$/.test(behind?.lower ?? '') &&
    tokens[figure.next + 1]?.lower !== 'than'
  )
    return true;
  const near = tokens.slice(Math.max(0, figure.start - 8), figure.start);
  if (before?.lower === 'by')
    return near.some((token) => CHANGE.test(token.lemma) || token.lemma === 'postpone');
  if (figure.unit !== 'percent') return false;
  const madeUp = before?.lower === 'up' && tokens[figure.start - 2]?.lemma === 'make';
  if (before && MOVES.test(before.lemma) && !madeUp) return true;
  return tokens
    .slice(figure.next, figure.next + 2)
    .some((token) => CHANGE_NOUN.test(token.lower) || COMPARED.test(token.lower));
}
