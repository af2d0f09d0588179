import type { Token } from '../../language/parse.ts';
import { opensClause } from '../grammar/opener.ts';
import { isTimeWord } from '../grammar/time-word.ts';
import { mayBeParticiple } from '../grammar/verb-form.ts';
import { type VerbGroup, verbGroups } from '../grammar/verb-groups.ts';
import { cueVerb } from './cues.ts';
import type { Frame } from './frame.ts';

const BORDER = /^[,;"”’'–—)]$|^-$/;
const NAMING = new Set(['PROPN', 'DET', 'NOUN', 'PRON', 'ADJ', 'NUM']);
/** Fewest words that a sentence can say something with before "…, she said". */
const FEWEST = 2;

/**
 * A frame set off by a comma, dash or quotation mark behind or inside what is said: "…, she said", "…," said the judge,
 * "…, as the union assures", "The top priority, he told them, was …". `inQuote` tells tokens inside quotations.
 */
export function attachedFrame(
  tokens: readonly Token[],
  inQuote: (token: Token) => boolean,
): Frame | undefined {
  const groups = verbGroups(tokens);
  for (const group of groups.toReversed()) {
    const token = tokens[group.head];
    const verb = cueVerb(group.lemma);
    if (!token || !verb || group.passive || group.subordinate || inQuote(token)) continue;
    const frame = invertedFrame(tokens, group, inQuote) ?? plainFrame(tokens, group, inQuote);
    if (frame) return { ...frame, mode: verb.mode };
  }
  return undefined;
}

/** "…," said Miriam Okeke, a teacher who clung to a crate. */
function invertedFrame(
  tokens: readonly Token[],
  group: VerbGroup,
  inQuote: (token: Token) => boolean,
): Frame | undefined {
  const border = tokens[group.start - 1];
  if (!border || !BORDER.test(border.text) || cueVerb(group.lemma)?.hearer || group.start - 1 < FEWEST)
    return undefined;
  const from = skipTime(tokens, group.end);
  const first = tokens[from];
  if (!first || !NAMING.has(first.pos) || isTimeWord(first.lower) || inQuote(first)) return undefined;
  if (first.pos === 'PRON' && !/^(?:he|she|they|one|i|we)$/.test(first.lower)) return undefined;
  const to = endOfSpeaker(tokens, from, inQuote);
  if (hasClause(tokens, from, to)) return undefined;
  const start = contentEnd(tokens, group.start);
  // "Corvena Health, a large insurer, said …": before the comma must stand something said, not the subject.
  if (!tokens.slice(0, start).some(inQuote) && !hasClause(tokens, 0, start)) return undefined;
  return frameOf(tokens, { from, to }, group, { from: start, to });
}

/** "…, its director, Rosa Maldini, told reporters on the quay." */
function plainFrame(
  tokens: readonly Token[],
  group: VerbGroup,
  inQuote: (token: Token) => boolean,
): Frame | undefined {
  const to = endOfTail(tokens, group, inQuote);
  if (to === undefined) return undefined;
  const from = startOfSpeaker(tokens, group.start);
  if (from === undefined) return undefined;
  const start = contentEnd(tokens, from);
  if (start < FEWEST) return undefined;
  const first = tokens[from];
  const as = first?.lower === 'as' ? 1 : 0;
  const speaker = { from: from + as, to: trimComma(tokens, group.start) };
  if (speaker.from >= speaker.to || !isNounPhrase(tokens, speaker.from, speaker.to, group.end))
    return undefined;
  if (!isContent(tokens, start, group.end, to, inQuote)) return undefined;
  return frameOf(tokens, speaker, group, { from: start, to });
}

function frameOf(
  tokens: readonly Token[],
  speaker: { from: number; to: number },
  group: VerbGroup,
  words: { from: number; to: number },
): Frame {
  const rest = lastWord(tokens) > words.to && verbGroups(tokens, words.to).length > 0;
  return {
    speaker,
    cue: { from: group.head, to: group.head + 1 },
    mode: 'asserts',
    content: { from: 0, to: rest ? tokens.length : words.from },
    words,
    that: false,
    open: false,
  };
}

function lastWord(tokens: readonly Token[]): number {
  return tokens.findLastIndex((token) => token.kind !== 'punctuation') + 1;
}

/** Where the words after the verb end that still belong to the frame; undefined where they are what is said. */
function endOfTail(
  tokens: readonly Token[],
  group: VerbGroup,
  inQuote: (token: Token) => boolean,
): number | undefined {
  let i = group.end;
  for (; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token || /^[,;.!?:–—]$/.test(token.text)) break;
    if (inQuote(token)) return undefined;
    if (opensClause(tokens, i, group.end, group) && !/^(?:who|which|after|before|when|as)$/.test(token.lower))
      return undefined;
  }
  if (tokens[i]?.text === ':') return undefined;
  return hasTailClause(tokens, group.end, i) ? undefined : i;
}

/** A participle in the tail ("in a statement sent to newspapers") makes no clause; a verb with its own subject does. */
function hasTailClause(tokens: readonly Token[], from: number, to: number): boolean {
  return verbGroups(tokens, from, to).some((group) => {
    const verb = tokens[group.head];
    const participle = group.end - group.start === 1 && verb?.pos === 'VERB' && mayBeParticiple(verb);
    return !group.subordinate && !(participle && tokens[group.start - 1]?.pos === 'NOUN');
  });
}

function hasClause(tokens: readonly Token[], from: number, to: number): boolean {
  return verbGroups(tokens, from, to).some((group) => !group.subordinate);
}

/** Start of the speaker's noun phrase: after the comma before it, or one comma further for "the mayor, Leyla Ozan, said". */
function startOfSpeaker(tokens: readonly Token[], verb: number): number | undefined {
  let border = borderBefore(tokens, trimComma(tokens, verb));
  if (border === undefined) return undefined;
  if (trimComma(tokens, verb) < verb && tokens[border]?.text === ',') {
    // An apposition or a relative clause stands before the verb; the noun phrase before that is the speaker.
    let further = borderBefore(tokens, border);
    while (further !== undefined && border - further === 2 && tokens[further + 1]?.pos === 'NUM') {
      border = further;
      further = borderBefore(tokens, border);
    }
    if (further === undefined) return undefined;
    border = further;
  }
  return border + 1;
}

function borderBefore(tokens: readonly Token[], at: number): number | undefined {
  let depth = 0;
  for (let i = at - 1; i >= 0; i -= 1) {
    const text = tokens[i]?.text ?? '';
    if (text === ')') depth += 1;
    if (text === '(') depth -= 1;
    if (depth > 0 || text === ')') continue;
    if (/^[,;"”–—]$/.test(text)) return i;
    // A hyphen with spaces around it is a dash.
    if (text === '-' && (tokens[i - 1]?.end ?? 0) < (tokens[i]?.start ?? 0)) return i;
  }
  return undefined;
}

function trimComma(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end > 0 && (tokens[end - 1]?.text === ',' || tokens[end - 1]?.pos === 'ADV')) end -= 1;
  return end;
}

/** The content ends before the comma or dash; a quotation mark stays with it. */
function contentEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  while (end > 0 && /^[,–—-]$/.test(tokens[end - 1]?.text ?? '')) end -= 1;
  return end;
}

/** `verb`: the end of the verb behind it, which tells "papers filed with the court show" from a clause. */
function isNounPhrase(tokens: readonly Token[], from: number, to: number, verb: number): boolean {
  const first = tokens[from];
  if (!first || ['CCONJ', 'ADP', 'SCONJ', 'AUX', 'PUNCT'].includes(first.pos)) return false;
  // "managing director Hugh Tolland"
  if (first.pos === 'VERB' && !(first.lower.endsWith('ing') && tokens[from + 1]?.pos === 'NOUN'))
    return false;
  if (
    /^(?:who|which|whose|that|what|when|where|while|although|because|if|and|but|so|as|not|including)$/.test(
      first.lower,
    )
  )
    return false;
  const nominal = tokens
    .slice(from, to)
    .some((token) => ['NOUN', 'PROPN', 'PRON', 'NUM', 'DET'].includes(token.pos));
  return nominal && verbGroups(tokens, from, verb).every((group) => group.subordinate || group.start >= to);
}

/** What stands before the frame says something: it has a verb, is quoted, or is a headline without a verb. */
function isContent(
  tokens: readonly Token[],
  end: number,
  verb: number,
  frameEnd: number,
  inQuote: (token: Token) => boolean,
): boolean {
  const before = tokens.slice(0, end);
  if (before.some(inQuote) || verbGroups(tokens, 0, end).length > 0) return true;
  if (lastWord(tokens) > frameEnd)
    return verbGroups(tokens, frameEnd).length > 0 && before.length > FEWEST && before[0]?.pos !== 'ADP';
  // A headline without a verb: nothing but the time may follow "regulator says".
  const first = before[0]?.pos ?? '';
  return (
    before.length > FEWEST + 1 &&
    !/^(?:ADP|SCONJ|VERB|ADV)$/.test(first) &&
    isBareTail(tokens, verb, frameEnd)
  );
}

function isBareTail(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .every((token) => isTimeWord(token.lower) || token.pos === 'ADP' || token.kind === 'punctuation');
}

function skipTime(tokens: readonly Token[], from: number): number {
  const first = tokens[from];
  if (first?.pos === 'ADP') {
    const next = tokens.findIndex(
      (token, i) => i > from + 1 && (token.pos === 'DET' || token.pos === 'PRON'),
    );
    if (next > 0 && next - from <= 4) return next;
  }
  let at = from;
  while (
    isTimeWord(tokens[at]?.lower ?? '') ||
    (tokens[at]?.pos === 'ADP' && isTimeWord(tokens[at + 1]?.lower ?? ''))
  )
    at += 1;
  return at;
}

/** An inverted speaker reaches, appositions and all, to the next quotation, to a new clause or to the end. */
function endOfSpeaker(tokens: readonly Token[], from: number, inQuote: (token: Token) => boolean): number {
  for (let i = from; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token) break;
    if (/^[.;:!?–—]$/.test(token.text) && i >= tokens.length - 2) return i;
    if (token.text === ';' || token.text === ':') return i;
    const next = tokens[i + 1];
    if (token.text === ',' && next) {
      if (inQuote(next) || /^(?:and|but|adding|saying|while|as)$/.test(next.lower)) return i;
    }
    if (inQuote(token)) return i;
  }
  return tokens.length;
}
