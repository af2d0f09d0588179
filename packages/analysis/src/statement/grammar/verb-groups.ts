import type { Token } from '../../language/parse.ts';
import { takesClause } from '../speech/cues.ts';
import { opensClause } from './opener.ts';
import { isParticiple } from './participle.ts';
import { BARE_PASTS, isFiniteAuxiliary, isVerb, verbForm } from './verb-form.ts';

/** The finite verb of a clause with its auxiliaries: "had not been inspected". Indices count in the sentence's tokens. */
export interface VerbGroup {
  readonly start: number;
  readonly end: number;
  /** The verb that carries the meaning; for "was calm" the form of be itself. */
  readonly head: number;
  readonly lemma: string;
  readonly passive: boolean;
  /** Stands in a relative or other subordinate clause, or in what a verb of saying or knowing takes. */
  readonly subordinate: boolean;
}

export const COMMA = /^[,;:—–()]$/;
export const COORDINATORS = new Set(['and', 'or', 'but', 'nor', 'yet', 'then']);
/** Prepositions as well as conjunctions: no clause came if a comma comes first ("After the attack, …"). */
const LOOSE_GAP = 4;

/** The finite verb groups of a range of tokens, in order, each told main or subordinate within that range. */
export function verbGroups(tokens: readonly Token[], from = 0, to = tokens.length): readonly VerbGroup[] {
  const groups: VerbGroup[] = [];
  let pending = 0;
  let depth = 0;
  let borders = from;
  for (let i = from; i < to; i += 1) {
    const token = tokens[i];
    if (!token) continue;
    if (token.text === '(') depth += 1;
    if (token.text === ')') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if (COMMA.test(token.text)) {
      pending = 0;
      borders = i + 1;
      continue;
    }
    if (opensClause(tokens, i, borders, groups.at(-1))) {
      pending += 1;
      continue;
    }
    // "statements saying it was behind the attack"
    if (
      token.pos === 'VERB' &&
      token.lower.endsWith('ing') &&
      takesClause(token.lemma) &&
      tokens[i - 1]?.pos !== 'AUX'
    ) {
      if (/^(?:DET|PRON|PROPN)$/.test(tokens[i + 1]?.pos ?? '') && tokens[i + 1]?.lower !== 'that')
        pending += 1;
      continue;
    }
    const group = groupAt(tokens, i, to, groups.length === 0 || (groups.at(-1)?.start ?? 0) < borders);
    if (!group) continue;
    const last = groups.at(-1);
    const joined = last !== undefined && isJoined(tokens, last, group);
    const apart = last === undefined || crosses(tokens, last, group);
    const taken = !apart && !joined && takesClause(last.lemma);
    if (pending === 0 && !joined && isParticiple(tokens, group, { border: borders, to, last, taken, apart }))
      continue;
    const subordinate: boolean = pending > 0 || (joined ? last.subordinate : taken);
    if (pending > 0) pending -= 1;
    groups.push({ ...group, subordinate });
    i = group.end - 1;
  }
  return groups;
}

/** The first finite verb group of a range that is not in a subordinate clause. */
export function mainVerb(tokens: readonly Token[], from = 0, to = tokens.length): VerbGroup | undefined {
  return verbGroups(tokens, from, to).find((group) => !group.subordinate);
}

export function groupAt(
  tokens: readonly Token[],
  i: number,
  to: number,
  first: boolean,
): Omit<VerbGroup, 'subordinate'> | undefined {
  const token = tokens[i];
  if (!token) return undefined;
  if (isFiniteAuxiliary(tokens, i)) return chain(tokens, i, to);
  if (!isVerb(tokens, i) || /^(?:to|have|be|having|being|been)$/.test(tokens[i - 1]?.lower ?? ''))
    return undefined;
  const form = verbForm(token);
  if (form === 'ing' || form === 'participle') return undefined;
  if (form === 'base' && !canBeFinite(tokens, i) && !(first && endsSubject(tokens[i - 1]))) return undefined;
  return { start: i, end: i + 1, head: i, lemma: token.lemma, passive: false };
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
  return before !== undefined && ['NOUN', 'PROPN', 'ADV', 'NUM'].includes(before.pos);
}

function chain(tokens: readonly Token[], start: number, to: number): Omit<VerbGroup, 'subordinate'> {
  let end = start + 1;
  let head = start;
  for (let i = end; i < to && i - end < LOOSE_GAP; i += 1) {
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
  return { start, end, head, lemma: token?.lemma ?? '', passive };
}

function isBareAfterBe(token: Token, before: Token | undefined): boolean {
  if (token.pos === 'AUX' || verbForm(token) !== 'base' || BARE_PASTS.has(token.lower)) return false;
  return (
    before?.lemma === 'be' ||
    (before?.lemma === 'have' && !/^(?:come|become|run|overcome)$/.test(token.lower))
  );
}

/** "was fined and barred": a verb that a conjunction ties to the one before, without a subject of its own. */
function isJoined(tokens: readonly Token[], last: VerbGroup, next: { start: number }): boolean {
  let at = next.start - 1;
  while (tokens[at]?.pos === 'ADV' || /^["“]$/.test(tokens[at]?.text ?? '')) at -= 1;
  return at >= last.end && COORDINATORS.has(tokens[at]?.lower ?? '');
}

/** True where a comma or another strong mark stands between two verbs. */
function crosses(tokens: readonly Token[], last: VerbGroup, next: { start: number }): boolean {
  return tokens.slice(last.end, next.start).some((token) => COMMA.test(token.text));
}
