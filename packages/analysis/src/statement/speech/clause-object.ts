import type { Token } from '../../language/parse.ts';
import { hasSubjectAndVerb } from '../grammar/has-subject-and-verb.ts';
import { isCalendarWord, isTimeWord } from '../grammar/time-word.ts';
import { verbGroups } from '../grammar/verb-groups.ts';
import type { CueVerb } from './cues.ts';

/** What a verb takes as the thing said: where it begins, whether "that" opens it, whether it leaves the matter open. */
export interface Said {
  readonly from: number;
  readonly that: boolean;
  readonly open: boolean;
}

/** Words farther behind the verb than this belong to another clause. */
const FARTHEST_THAT = 20;
const OPEN = /^(?:whether|if)$/;
const FINDING = /^(?:sign|signs|evidence|indication|indications|proof|trace|traces|reason|reasons)$/;
const ABOUT = /^(?:about|of|for|at|with|against|over|to)$/;
const QUESTION = /^(?:how|why|what|who|where|when)$/;

/** The clause that follows a verb of saying: "(that) …", "whether …", a quotation, or what stands behind a colon. */
export function clauseObject(tokens: readonly Token[], start: number, verb: CueVerb): Said | undefined {
  if (verb.takes === 'noun') return undefined;
  const mark = tokens.findIndex(
    (_, i) => i >= start && i < start + FARTHEST_THAT && opensSaid(tokens, i, start),
  );
  const found = tokens[mark];
  // "denies leaving: “My contract runs on”": what is denied stands before the colon.
  if (
    found &&
    verb.takes === 'object' &&
    found.lower !== 'that' &&
    found.kind === 'punctuation' &&
    mark > start
  )
    return undefined;
  if (found && !hasSubjectAndVerb(tokens, start, mark)) {
    if (found.lower === 'that') {
      if (verb.hearer || !hasObject(tokens, start, mark)) return { from: mark + 1, that: true, open: false };
      // "found no sign that campers had played a part" says so; "announced a plan that would" announces.
      const finding = tokens.slice(start, mark).some((token) => FINDING.test(token.lower));
      return finding ? { from: start, that: false, open: false } : undefined;
    }
    if (OPEN.test(found.lower)) return { from: mark, that: true, open: true };
    if (QUESTION.test(found.lower))
      return verb.takes === 'object' ? undefined : { from: mark, that: true, open: false };
    if (/^["“‘]$/.test(found.text)) return { from: mark, that: false, open: false };
    return mark + 1 < tokens.length ? { from: mark + 1, that: false, open: false } : undefined;
  }
  return bareClause(tokens, start, verb);
}

/** A noun between the verb and "that" is the verb's object, and "that" belongs to it. */
function hasObject(tokens: readonly Token[], start: number, mark: number): boolean {
  const from = skipAside(tokens, start);
  const first = tokens[from];
  return (
    from < mark &&
    first !== undefined &&
    /^(?:DET|NOUN|PROPN|NUM|PRON)$/.test(first.pos) &&
    !isTimeWord(first.lower)
  );
}

function opensSaid(tokens: readonly Token[], i: number, start: number): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  if (!token) return false;
  if (token.text === ':') return true;
  // "said the warning “resembles blackmail”": what is said begins before the quotation.
  if (/^["“‘]$/.test(token.text)) return i === skipAside(tokens, start) || before?.text === ',';
  if (token.lower === 'that') {
    const after = tokens[i + 1];
    // "said that day", "told that man": pointing, not opening.
    return (
      !(after && isCalendarWord(after.lower)) && before?.pos !== 'ADP' && verbGroups(tokens, i + 1).length > 0
    );
  }
  return (
    (OPEN.test(token.lower) || QUESTION.test(token.lower)) &&
    (i === start || before?.pos !== 'PUNCT') &&
    before?.pos !== 'ADP' &&
    i - start <= 4
  );
}

/** A clause without "that": "said volunteers had copied the lists", "told us nothing had gone". */
function bareClause(tokens: readonly Token[], start: number, verb: CueVerb): Said | undefined {
  let from = skipAside(tokens, start);
  if (verb.hearer) from = skipHearer(tokens, from);
  const groups = verbGroups(tokens, from);
  const first = groups.find((group) => !group.subordinate);
  // Headlines leave the verb out: "Lender says 12% of its loans in arrears".
  if (!first && verb.takes === 'clause' && !verb.hearer && isBareHeadline(tokens, from))
    return { from, that: false, open: false };
  if (!first || first.start <= from || verb.takes === 'object') return undefined;
  const between = tokens.slice(from, first.start);
  if (between.some((token) => /^[,;]$/.test(token.text)) && verb.takes === 'that') return undefined;
  if (
    verb.takes === 'that' &&
    !/^(?:AUX|PRON)$/.test(tokens[first.start]?.pos ?? '') &&
    tokens[from]?.pos !== 'PRON'
  )
    return undefined;
  // "joked about it but", "said of the reports"
  if (tokens[from]?.pos === 'ADP' && (verb.takes === 'that' || ABOUT.test(tokens[from]?.lower ?? '')))
    return undefined;
  return { from, that: false, open: false };
}

function isBareHeadline(tokens: readonly Token[], from: number): boolean {
  return (
    tokens[from - 1]?.lower.endsWith('s') === true &&
    tokens.length - from > 3 &&
    /^(?:NUM|NOUN|PROPN|DET|ADJ)$/.test(tokens[from]?.pos ?? '')
  );
}

/** "on Monday", "in a statement", "Monday", "also": between the verb and what is said. */
function skipAside(tokens: readonly Token[], start: number): number {
  let at = start;
  for (;;) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (!token) return at;
    if (isTimeWord(token.lower) && token.pos !== 'DET') at += 1;
    else if (token.pos === 'ADP' && next && isTimeWord(next.lower)) at += 2;
    else if (
      /^(?:in|via|through|by|on)$/.test(token.lower) &&
      /^(?:a|an|his|her|its|their)$/.test(next?.lower ?? '') &&
      tokens[at + 2]?.pos === 'NOUN'
    )
      at += 3;
    else return at;
  }
}

function skipHearer(tokens: readonly Token[], start: number): number {
  const first = tokens[start];
  if (!first) return start;
  if (first.pos === 'PRON') return start + 1;
  let at = start;
  if (first.pos === 'DET') at += 1;
  // The hearer ends where a new noun phrase begins: "told reporters | there was", "told CBS News | the US has".
  while (at < tokens.length) {
    const token = tokens[at];
    if (!token || !/^(?:NOUN|PROPN|ADJ|PART)$/.test(token.pos)) break;
    at += 1;
  }
  return skipAside(tokens, at);
}
