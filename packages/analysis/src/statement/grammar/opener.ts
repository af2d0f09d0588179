import type { Token } from '../../language/parse.ts';
import { takesClause } from '../speech/cues.ts';
import { isCalendarWord } from './time-word.ts';

const RELATIVE = new Set([
  'who',
  'which',
  'whose',
  'whom',
  'what',
  'whether',
  'if',
  'why',
  'how',
  'where',
  'when',
  'whoever',
  'whatever',
  'wherever',
  'whenever',
]);
const CONJUNCTIONS = new Set(['because', 'although', 'though', 'while', 'whereas', 'unless', 'lest']);
/** Prepositions that also open clauses. */
const EITHER = new Set(['after', 'before', 'since', 'until', 'till', 'as', 'than', 'once']);
const NAMING = new Set([
  'know',
  'describe',
  'dismiss',
  'call',
  'regard',
  'see',
  'serve',
  'work',
  'act',
  'treat',
  'use',
  'name',
  'identify',
  'quote',
  'such',
  'well',
  'early',
  'late',
  'many',
  'much',
  'far',
  'soon',
  'same',
]);
interface Before {
  readonly end: number;
  readonly lemma: string;
}

/**
 * True where a token opens a subordinate clause, so that the next finite verb belongs to it and not to the main one.
 * `border` is where the stretch since the last comma begins, `last` the finite verb group before, if any.
 */
export function opensClause(
  tokens: readonly Token[],
  i: number,
  border: number,
  last: Before | undefined,
): boolean {
  const token = tokens[i];
  if (!token) return false;
  const { lower } = token;
  if (RELATIVE.has(lower)) return true;
  if (CONJUNCTIONS.has(lower))
    return !(tokens[i + 1]?.lower.endsWith('ing') ?? false) && tokens[i + 1]?.lower !== 'of';
  if (lower === 'that') return isConjunction(tokens, i);
  if (EITHER.has(lower)) return opensEither(tokens, i);
  return isZeroRelative(tokens, i, border, last);
}

function isConjunction(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (!before || !after || /^(?:is|was|has|had|will|would|means|meant)$/.test(after.lower)) {
    return before?.pos === 'NOUN' || before?.pos === 'PROPN';
  }
  if (before.pos === 'ADP' || before.pos === 'DET' || isCalendarWord(after.lower)) return false;
  // "blamed that disaster on"
  if (before.pos === 'VERB')
    return (takesClause(before.lemma) && before.lemma !== 'blame') || before.lower === 'clear';
  if (before.pos === 'PUNCT') return /^["“,]$/.test(before.text) && isTaggedConjunction(tokens[i]);
  return true;
}

function isTaggedConjunction(token: Token | undefined): boolean {
  return token?.pos === 'SCONJ';
}

/** "after a boat pulled him": a finite verb must come before the next comma; "after the attack, ISIS …" opens none. */
function opensEither(tokens: readonly Token[], i: number): boolean {
  const after = tokens[i + 1];
  const before = tokens[i - 1];
  if (!after || after.lower.endsWith('ing') || after.pos === 'NUM') return false;
  if (tokens[i]?.lower === 'as') {
    if (before && (NAMING.has(before.lemma) || before.pos === 'ADJ')) return false;
    return ['DET', 'PRON', 'PROPN', 'NOUN', 'ADJ'].includes(after.pos);
  }
  if (tokens[i]?.lower === 'once') return tokens[i]?.pos === 'SCONJ';
  return after.pos !== 'ADP' && after.pos !== 'PUNCT';
}

/** "the wounds he had suffered", "the plots the group has organised": a new subject right after a noun. */
function isZeroRelative(
  tokens: readonly Token[],
  i: number,
  border: number,
  last: Before | undefined,
): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  if (!token || !before || i <= border) return false;
  if (before.pos !== 'NOUN' || (!last && isCalendarWord(before.lower))) return false;
  const pronoun = token.pos === 'PRON' && /^(?:he|she|it|they|we|i|you)$/.test(token.lower);
  const article = token.pos === 'DET' && /^(?:the|a|an)$/.test(token.lower);
  if (!pronoun && !article) return false;
  // "At the gymnasium families were …", "On the first night the lorries …": the phrase in front has no comma in British use.
  const first = tokens[border];
  if (!last || last.end <= border)
    return first?.pos !== 'ADP' && first?.pos !== 'ADV' && first?.pos !== 'SCONJ';
  return pronoun && !takesClause(last.lemma);
}
