import type { Token } from '../../language/parse.ts';
import { cueVerb, takesClause } from '../speech/cues.ts';
import { COMMA, COORDINATORS, type FiniteVerb, finiteVerbAt } from './finite-verb.ts';
import { opensClause } from './opener.ts';
import { BARE_PASTS, mayBeParticiple } from './verb-form.ts';

/** What a subject cannot be made of alone. */
const EMPTY = new Set(['ADV', 'PUNCT', 'CCONJ', 'PART']);

interface Surroundings {
  /** First token since the last comma. */
  readonly border: number;
  readonly to: number;
  readonly last: FiniteVerb | undefined;
  /** The verb before takes a clause, and no comma stands between. */
  readonly taken: boolean;
  /** A comma stands between this verb and the one before, or there is none before. */
  readonly apart: boolean;
  /** The range has its main verb already. */
  readonly settled: boolean;
}

/** True where a past form without an auxiliary belongs to a noun: "papers filed with the court show". */
export function isParticiple(
  tokens: readonly Token[],
  group: FiniteVerb,
  { border, to, last, taken, apart, settled }: Surroundings,
): boolean {
  const verb = tokens[group.head];
  if (!verb || group.end - group.start !== 1) return false;
  if (!BARE_PASTS.has(verb.lower) && (verb.pos === 'AUX' || !mayBeParticiple(verb))) return false;
  if (hasAgent(tokens, group.end)) return true;
  // "the carefully orchestrated campaign"
  if (
    tokens[group.start - 1]?.pos === 'ADV' &&
    tokens[group.start - 2]?.pos === 'DET' &&
    tokens[group.end]?.pos === 'NOUN'
  )
    return true;
  if (BARE_PASTS.has(verb.lower)) return false;
  // "this figure included names entered twice"; but "people whose names appear there confirmed".
  if (!apart && !taken && settled) return true;
  // "reported several incidents related to the group": such a verb has its object already.
  if (taken) return cueVerb(last?.lemma ?? '')?.takes !== 'clause' && isNounObject(tokens, last, group);
  const hasSubject = tokens.slice(border, group.start).some((token) => !EMPTY.has(token.pos));
  if (!hasSubject) {
    // "its leader, Nadia Karam, said" — "also published on Friday, the report says"
    if (takesClause(group.lemma) && tokens[group.start - 1]?.pos !== 'ADV') return false;
    return last !== undefined || laterVerb(tokens, group, to, false);
  }
  const first = tokens[border];
  // "with the attackers identified as"
  if (first?.lower === 'with') return true;
  const fronted = first?.pos === 'ADP' || first?.lower.endsWith('ing') === true;
  if (fronted && laterVerb(tokens, group, to, true)) return true;
  if (!takesClause(group.lemma) && tokens[group.end]?.pos === 'ADP' && resumes(tokens, group, to))
    return true;
  return !takesClause(group.lemma) && isReduced(tokens, group, to);
}

/** "set by lightning", but not "rose by 20" */
function hasAgent(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'by' && !/^(?:NUM|SYM|ADV|VERB)$/.test(tokens[at + 1]?.pos ?? 'NUM');
}

function isNounObject(
  tokens: readonly Token[],
  last: FiniteVerb | undefined,
  group: { start: number; end: number },
): boolean {
  const subject = tokens.slice(last?.end ?? 0, group.start);
  if (subject.some((token) => /^(?:he|she|it|they|we|i|you|that)$/.test(token.lower))) return false;
  const after = tokens[group.end];
  return after === undefined || after.pos === 'ADP' || after.pos === 'PUNCT' || after.lower === 'to';
}

/** A finite verb later in the range: after the next comma with a subject of its own, or anywhere. */
function laterVerb(
  tokens: readonly Token[],
  group: { end: number },
  to: number,
  afterComma: boolean,
): boolean {
  let comma = !afterComma;
  for (let i = group.end; i < to; i += 1) {
    const token = tokens[i];
    if (!token) break;
    if (token.text === ',') {
      if (afterComma && COORDINATORS.has(tokens[i + 1]?.lower ?? '')) return false;
      comma = true;
      continue;
    }
    if (!comma) continue;
    if (opensClause(tokens, i, i, undefined)) return false;
    if (finiteVerbAt(tokens, i, to, true)) return true;
  }
  return false;
}

/** A finite verb follows with no comma, conjunction or opener between: the first one is a participle. */
function isReduced(tokens: readonly Token[], group: { end: number }, to: number): boolean {
  for (let i = group.end; i < to; i += 1) {
    const token = tokens[i];
    if (!token || COMMA.test(token.text) || COORDINATORS.has(token.lower) || token.text === '.') return false;
    if (opensClause(tokens, i, group.end, undefined)) return false;
    if (!finiteVerbAt(tokens, i, to, true)) continue;
    const subject = tokens
      .slice(group.end, i)
      .some((part) => /^(?:he|she|it|they|we|i|you)$/.test(part.lower));
    return !subject && i > group.end;
  }
  return false;
}

/** "A source linked to the militia, the town's strongest, told": a verb without a subject of its own right after a comma. */
function resumes(tokens: readonly Token[], group: { end: number }, to: number): boolean {
  for (let i = group.end; i < to; i += 1) {
    if (tokens[i]?.text !== ',') continue;
    const next = finiteVerbAt(tokens, i + 1, to, true);
    if (next && !hasAgent(tokens, next.end) && (tokens[i + 1]?.pos === 'AUX' || takesClause(next.lemma)))
      return true;
  }
  return false;
}
