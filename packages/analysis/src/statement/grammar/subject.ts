import type { Token } from '../../language/parse.ts';
import { isTimeWord } from './time-word.ts';
import type { TokenRange } from './token-range.ts';

const FRONTS = new Set(['ADP', 'SCONJ', 'CCONJ', 'INTJ']);
const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'DET']);
/** Adverbs and participles that open a sentence with a comma behind them. */
const CONNECTIVES =
  /^(?:yet|however|meanwhile|therefore|moreover|furthermore|instead|also|lastly|finally|apparently|reportedly|overall|following|according|earlier|later|separately|still|nevertheless|just|even)$/;

/**
 * The words that a verb group starting at `verb` has as its subject, looked for back to `from`: the noun phrase before
 * it with its apposition ("its director, Rosa Maldini,"), without what stands in front of it ("On Friday,").
 */
export function subjectOf(tokens: readonly Token[], from: number, verb: number): TokenRange | undefined {
  const groups = commaGroups(tokens, from, verb);
  while (groups.length > 0 && isAside(tokens, groups.at(-1))) groups.pop();
  const last = groups.at(-1);
  if (!last) return undefined;
  const apposed = tokens[verb - 1]?.text === ',' || last.to < verb - 1 || tokens[last.to]?.text === ',';
  let first = last;
  if (apposed && groups.length > 1) {
    let at = groups.length - 2;
    // "Ann Lee, 34, said"; "Ann Lee, professor of law at Ashby, Kent, said".
    while (at > 0 && (isAge(tokens, groups[at]) || isBareRole(tokens, groups[at]))) at -= 1;
    const head = groups[at];
    if (head && !isFront(tokens, head)) first = head;
  }
  const start = skipFront(tokens, first.from, first.to);
  let end = last.to;
  // "The US also stated": the adverb is the verb's.
  // So is the time: "The Observatory this morning said".
  while (end > start + 1 && isTail(tokens, end - 1)) end -= 1;
  return start < end ? { from: start, to: end } : undefined;
}

function isTail(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (token.pos === 'ADV' || isTimeWord(token.lower)) return true;
  return /^(?:on|this|last|in)$/.test(token.lower) && isTimeWord(tokens[i + 1]?.lower ?? '');
}

function commaGroups(tokens: readonly Token[], from: number, to: number): TokenRange[] {
  const groups: TokenRange[] = [];
  let start = from;
  let depth = 0;
  for (let i = from; i <= to; i += 1) {
    const text = tokens[i]?.text;
    if (text === '(') depth += 1;
    if (text === ')') depth -= 1;
    if (i < to && (depth > 0 || !isBorder(tokens, i))) continue;
    if (i > start) groups.push({ from: start, to: i });
    start = i + 1;
  }
  return groups;
}

function isBorder(tokens: readonly Token[], i: number): boolean {
  const text = tokens[i]?.text ?? '';
  // A hyphen with a space on both sides is a dash.
  if (text === '-')
    return (
      (tokens[i - 1]?.end ?? 0) < (tokens[i]?.start ?? 0) &&
      (tokens[i]?.end ?? 0) < (tokens[i + 1]?.start ?? 0)
    );
  return /^[,:–—]$/.test(text);
}

/** "on Friday", "however", "in a statement": between a subject and its verb. */
function isAside(tokens: readonly Token[], group: TokenRange | undefined): boolean {
  if (!group) return false;
  const own = tokens.slice(group.from, group.to);
  const [first] = own;
  if (!first) return true;
  if (own.every((token) => token.pos === 'ADV' || token.pos === 'PUNCT' || CONNECTIVES.test(token.lower)))
    return true;
  return (
    first.pos === 'ADP' &&
    own.length <= 5 &&
    own.slice(1).every((token) => token.pos !== 'PROPN' || isTimeWord(token.lower))
  );
}

function isAge(tokens: readonly Token[], group: TokenRange | undefined): boolean {
  return group !== undefined && group.to - group.from === 1 && tokens[group.from]?.pos === 'NUM';
}

function isBareRole(tokens: readonly Token[], group: TokenRange | undefined): boolean {
  const first = tokens[group?.from ?? -1];
  return first !== undefined && (first.pos === 'NOUN' || first.pos === 'ADJ') && first.text === first.lower;
}

function isFront(tokens: readonly Token[], group: TokenRange): boolean {
  const first = tokens[group.from];
  return first !== undefined && (FRONTS.has(first.pos) || CONNECTIVES.test(first.lower));
}

/** Leaves "and", "but", "now", "In a letter to staff" off the front of a noun phrase. */
function skipFront(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (
    at < to &&
    (tokens[at]?.pos === 'CCONJ' || tokens[at]?.pos === 'PUNCT' || CONNECTIVES.test(tokens[at]?.lower ?? ''))
  )
    at += 1;
  // "Two years ago auditors found", "Earlier this week the court ruled"
  const ago = tokens.findIndex(
    (token, i) => i >= at && i < Math.min(to - 1, at + 4) && /^(?:ago|earlier|later)$/.test(token.lower),
  );
  if (ago > at) return ago + 1;
  if (tokens[at]?.pos !== 'ADP' || tokens[at]?.lower === 'of') return at;
  // British papers set no comma: "In a letter to staff she wrote", "In Tollgate the fire destroyed".
  for (let i = to - 1; i > at; i -= 1) {
    const token = tokens[i];
    const before = tokens[i - 1];
    if (!token || !before) continue;
    if (token.pos === 'PRON' && /^(?:he|she|it|they|we|i|you)$/.test(token.lower)) return i;
    if (token.pos === 'DET' && NOMINAL.has(before.pos) && before.pos !== 'DET') return i;
  }
  let time = tokens.findIndex((token, i) => i > at && i < to && isTimeWord(token.lower));
  while (time > 0 && isTimeWord(tokens[time + 1]?.lower ?? '')) time += 1;
  return time > 0 && time + 1 < to ? time + 1 : at;
}
