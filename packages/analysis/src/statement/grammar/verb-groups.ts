import type { Token } from '../../language/parse.ts';
import { takesClause } from '../speech/cues.ts';
import { COMMA, COORDINATORS, type FiniteVerb, finiteVerbAt } from './finite-verb.ts';
import { opensClause } from './opener.ts';
import { isParticiple } from './participle.ts';

/** A finite verb and where it stands among the clauses of its sentence. */
export interface VerbGroup extends FiniteVerb {
  /** Stands in a relative or other subordinate clause, or in what a verb of saying or knowing takes. */
  readonly subordinate: boolean;
}

const known = new WeakMap<readonly Token[], Map<number, readonly VerbGroup[]>>();
/** Longer than any sentence, so that both ends of a range make one number. */
const LONGEST = 100_000;

/**
 * The finite verb groups of a range of tokens, in order, each told main or subordinate within that range. Many rules
 * ask for the same ranges of one sentence, so answers are kept as long as its tokens live.
 */
export function verbGroups(tokens: readonly Token[], from = 0, to = tokens.length): readonly VerbGroup[] {
  const ranges = known.get(tokens) ?? new Map<number, readonly VerbGroup[]>();
  known.set(tokens, ranges);
  const key = from * LONGEST + to;
  const groups = ranges.get(key) ?? findVerbGroups(tokens, from, to);
  ranges.set(key, groups);
  return groups;
}

function findVerbGroups(tokens: readonly Token[], from: number, to: number): readonly VerbGroup[] {
  const groups: VerbGroup[] = [];
  let pending = 0;
  let depth = 0;
  let borders = from;
  for (let i = from; i < to; i += 1) {
    const token = tokens[i];
    if (!token) continue;
    // A sentence that is bracketed as a whole is no aside.
    if (token.text === '(' && i > from) depth += 1;
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
    const settled = groups.some((one) => !one.subordinate);
    const group = finiteVerbAt(tokens, i, to, !settled || (groups.at(-1)?.start ?? 0) < borders);
    if (!group) continue;
    const last = groups.at(-1);
    const joined = last !== undefined && isJoined(tokens, last, group);
    const apart = last === undefined || crosses(tokens, last, group);
    const taken = !apart && !joined && takesClause(last.lemma);
    if (
      pending === 0 &&
      !joined &&
      isParticiple(tokens, group, {
        border: borders,
        to,
        last,
        taken,
        apart,
        settled,
      })
    )
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
