import type { Token } from '../../language/parse.ts';
import { takesClause } from '../speech/cues.ts';
import { BARE_PASTS, isFiniteAuxiliary, isVerb, verbForm, verbLemma } from './verb-form.ts';

/** The finite verb of a clause with its auxiliaries: "had not been inspected". Indices count in the sentence's tokens. */
export interface FiniteVerb {
  readonly start: number;
  readonly end: number;
  /** The verb that carries the meaning; for "was calm" the form of be itself. */
  readonly head: number;
  readonly lemma: string;
  readonly passive: boolean;
}

/** Marks at which a clause may end. */
export const COMMA = /^[,;:—–()]$/;
export const COORDINATORS: ReadonlySet<string> = new Set(['and', 'or', 'but', 'nor', 'yet', 'then']);
/** Adverbs that may stand between an auxiliary and its verb. */
const LONGEST_GAP = 4;

/** The finite verb that begins at a token, or undefined. `first`: no other came since the last comma. */
export function finiteVerbAt(
  tokens: readonly Token[],
  i: number,
  to: number,
  first: boolean,
): FiniteVerb | undefined {
  const token = tokens[i];
  if (!token) return undefined;
  if (isFiniteAuxiliary(tokens, i)) return chain(tokens, i, to);
  if (!isVerb(tokens, i) || /^(?:to|have|be|having|being|been)$/.test(tokens[i - 1]?.lower ?? ''))
    return undefined;
  const form = verbForm(token);
  if (form === 'ing' || form === 'participle') return undefined;
  if (form === 'base' && !canBeFinite(tokens, i) && !(first && endsSubject(tokens[i - 1]))) return undefined;
  return { start: i, end: i + 1, head: i, lemma: verbLemma(token, takesClause), passive: false };
}

/** A bare form is finite after a plural or a pronoun: "they say", "hospitals report". */
function canBeFinite(tokens: readonly Token[], i: number): boolean {
  let at = i - 1;
  while (tokens[at]?.pos === 'ADV') at -= 1;
  const before = tokens[at];
  if (!before) return false;
  if (before.pos === 'PRON') return !/^(?:it|he|she|him|her|me|us|them|this|that)$/.test(before.lower);
  if (before.pos === 'CCONJ' || /^(?:who|which|that)$/.test(before.lower)) return true;
  if (BARE_PASTS.has(tokens[i]?.lower ?? '')) return before.pos === 'NOUN' || before.pos === 'PROPN';
  return (
    (before.pos === 'NOUN' &&
      (before.lower !== before.lemma || /(?:people|police|men|women|children)$/.test(before.lower))) ||
    (before.pos === 'PROPN' && /s$|^(?:police|people)$/i.test(before.text)) ||
    (before.pos === 'ADJ' && /^(?:most|many|some|others)$/.test(before.lower))
  );
}

/** "The papers filed on Friday show": far from its plural subject, but the first verb after it. */
function endsSubject(before: Token | undefined): boolean {
  return before !== undefined && ['NOUN', 'PROPN', 'ADV', 'NUM', 'VERB'].includes(before.pos);
}

function chain(tokens: readonly Token[], start: number, to: number): FiniteVerb {
  let end = start + 1;
  let head = start;
  for (let i = end; i < to && i - end < LONGEST_GAP; i += 1) {
    const token = tokens[i];
    if (!token) break;
    if (/^["“‘]$/.test(token.text)) continue;
    if (token.pos === 'AUX' || isVerb(tokens, i)) {
      if (token.pos !== 'AUX' && verbForm(token) === 'present') break;
      // "They are dock workers": after be and have comes no bare form, unless it looks like its participle.
      if (isBareAfterBe(token, tokens[head])) break;
      head = i;
      end = i + 1;
      if (token.pos !== 'AUX') break;
    } else if (
      token.pos === 'ADJ' &&
      /(?:ed|en|wn|nt|lt)$/.test(token.lower) &&
      token.lemma !== token.lower
    ) {
      head = i;
      end = i + 1;
      break;
    } else if (token.pos !== 'ADV' && token.pos !== 'PART') break;
    else if (token.lower === 'to') break;
  }
  const token = tokens[head];
  const passive =
    head > start &&
    token !== undefined &&
    token.pos !== 'AUX' &&
    (/^(?:past|participle)$/.test(verbForm(token)) || BARE_PASTS.has(token.lower)) &&
    tokens
      .slice(start, head)
      .some((part) => part.lemma === 'be' || part.lower === "'s" || part.lower === 'being');
  return { start, end, head, lemma: token ? verbLemma(token, takesClause) : '', passive };
}

function isBareAfterBe(token: Token, before: Token | undefined): boolean {
  if (token.pos === 'AUX' || verbForm(token) !== 'base' || BARE_PASTS.has(token.lower)) return false;
  return (
    before?.lemma === 'be' ||
    (before?.lemma === 'have' && !/^(?:come|become|run|overcome)$/.test(token.lower))
  );
}
