import type { Token } from '../../language/parse.ts';
import { subjectOf } from '../grammar/subject.ts';
import { mainVerb, type VerbGroup } from '../grammar/verb-groups.ts';
import { clauseObject } from './clause-object.ts';
import { type CueVerb, cueVerb } from './cues.ts';
import { isMereEnsuring } from './ensuring.ts';
import type { Frame } from './frame.ts';
import { nounObject } from './noun-object.ts';

/** Verbs that report when somebody takes no side: "declined to say whether", "refused to confirm". */
const EVADING = new Set(['decline', 'refuse']);
/** What one takes no side by not doing: "would not say whether", "has not confirmed the report". */
const EVADED = new Set([
  'say',
  'confirm',
  'comment',
  'answer',
  'specify',
  'disclose',
  'reveal',
  'tell',
  'explain',
  'verify',
  'believe',
  'think',
  'deny',
  'rule',
  'elaborate',
  'discuss',
  'give',
]);

/** A frame that stands before what is said: "She said that …", "The movement denied any part in …", "He asked whether …". */
export function leadingFrame(tokens: readonly Token[], from = 0): Frame | undefined {
  const group = mainVerb(tokens, from);
  if (!group || group.passive) return undefined;
  const speaker = subjectOf(tokens, from, group.start) ?? null;
  if (!speaker) return undefined;
  const evading = evadingFrame(tokens, group, speaker);
  if (evading) return evading;
  const verb = cueVerb(group.lemma);
  if (isMereEnsuring(tokens, group.head)) return undefined;
  if (!verb) return clearFrame(tokens, group, speaker, from);
  return frameAt(tokens, { group, verb, speaker, from });
}

interface Place {
  readonly group: VerbGroup;
  readonly verb: CueVerb;
  readonly speaker: { readonly from: number; readonly to: number };
  readonly from: number;
}

function frameAt(tokens: readonly Token[], { group, verb, speaker, from }: Place): Frame | undefined {
  const out = group.lemma === 'rule' && tokens[group.end]?.lower === 'out';
  const mode = out ? 'denies' : verb.mode;
  const start = out ? group.end + 1 : group.end;
  const clause = clauseObject(tokens, start, verb);
  const said = clause ?? nounObject(tokens, start, out ? 'deny' : group.lemma, verb, out);
  if (!said) return undefined;
  return {
    speaker,
    cue: { from: group.head, to: start },
    mode: said.open && mode === 'asserts' ? 'asks' : mode,
    content: { from: said.from, to: tokens.length },
    words: { from, to: said.from },
    that: said.that,
    open: said.open,
  };
}

/** "They made (it) clear that Ukraine had nothing to do with it." */
function clearFrame(
  tokens: readonly Token[],
  group: VerbGroup,
  speaker: Place['speaker'],
  from: number,
): Frame | undefined {
  if (group.lemma !== 'make') return undefined;
  const that = tokens.findIndex((token, i) => i > group.end && i <= group.end + 3 && token.lower === 'that');
  if (that < 0 || tokens[that - 1]?.lower !== 'clear') return undefined;
  return {
    speaker,
    cue: { from: group.head, to: that },
    mode: 'asserts',
    content: { from: that + 1, to: tokens.length },
    words: { from, to: that + 1 },
    that: true,
    open: false,
  };
}

function evadingFrame(
  tokens: readonly Token[],
  group: VerbGroup,
  speaker: Place['speaker'],
): Frame | undefined {
  const { head, end } = evadedVerb(tokens, group) ?? {};
  if (head === undefined || end === undefined) return undefined;
  const rest = tokens.slice(end);
  const opener = rest.findIndex((token) =>
    /^(?:whether|if|how|when|where|why|what|who|that)$/.test(token.lower),
  );
  const about = rest.findIndex(
    (token, i) => i === 0 && /^(?:on|about|to|as|the|a|any|his|her|its|their)$/.test(token.lower),
  );
  const from =
    opener >= 0 && opener <= 6
      ? end + opener + (rest[opener]?.lower === 'that' ? 1 : 0)
      : about >= 0 && rest.length > 2
        ? end + 1
        : end;
  return {
    speaker,
    cue: { from: group.start, to: head + 1 },
    mode: 'doubts',
    content: from < tokens.length - 1 ? { from, to: tokens.length } : { from: 0, to: tokens.length },
    words: null,
    that: false,
    open: true,
  };
}

function evadedVerb(tokens: readonly Token[], group: VerbGroup): { head: number; end: number } | undefined {
  if (EVADING.has(group.lemma)) {
    const to = tokens[group.end]?.lower === 'to' ? group.end + 1 : undefined;
    const verb = tokens[to ?? -1];
    return verb && (cueVerb(verb.lemma) || EVADED.has(verb.lemma))
      ? { head: to ?? 0, end: (to ?? 0) + 1 }
      : undefined;
  }
  const negated = tokens
    .slice(group.start, group.end)
    .some((token) => /^(?:not|n't|never|neither|cannot)$/.test(token.lower));
  if (!negated || !EVADED.has(group.lemma)) return undefined;
  const after = tokens[group.end]?.lower ?? '';
  // "He did not give their names", "it would not discuss a pending case": not a stand on a fact.
  if (/^(?:give|discuss)$/.test(group.lemma)) return undefined;
  if (group.lemma === 'rule' && after !== 'out') return undefined;
  return { head: group.head, end: group.end + (group.lemma === 'rule' ? 1 : 0) };
}
