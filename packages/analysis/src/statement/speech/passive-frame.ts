import type { Token } from '../../language/parse.ts';
import { subjectOf } from '../grammar/subject.ts';
import { mainVerb } from '../grammar/verb-groups.ts';
import { cueVerb, type Mode } from './cues.ts';
import type { Frame } from './frame.ts';

/** Verbs that pass something on without a speaker: "is believed to have fled", "it was reported that …". */
const HEARSAY = new Set(
  'say report believe think allege claim estimate suspect fear rumour rumor presume understand consider assume expect announce reveal disclose confirm find show state note deny'.split(
    ' ',
  ),
);
/** Of these the text itself does not hold them for sure. */
const UNSURE = new Set('believe think suspect fear rumour rumor presume assume allege understand'.split(' '));
const INFINITIVE = new Set(
  'say report believe think allege claim estimate suspect fear rumour rumor presume understand consider assume'.split(
    ' ',
  ),
);

/** "It is feared that …", "He is said to have …", "The movement was blamed by police", "Russia has been accused of …". */
export function passiveFrame(tokens: readonly Token[], from = 0): Frame | undefined {
  const group = mainVerb(tokens, from);
  if (!group?.passive) return undefined;
  const after = tokens[group.end];
  const subject = tokens[group.start - 1];
  const cue = { from: group.head, to: group.end };
  const whole = { from, to: tokens.length };
  const mode: Mode = cueVerb(group.lemma)?.mode ?? 'asserts';
  const shared = { cue, that: false, open: UNSURE.has(group.lemma), words: null } as const;
  if (group.lemma === 'quote' && after?.lower === 'as' && tokens[group.end + 1]?.lower === 'saying')
    return quoted(tokens, from, group.start, group.end);
  const speaker = agentOf(tokens, group.end);
  if (group.lemma === 'accuse' || group.lemma === 'blame')
    return { ...shared, speaker, mode: 'alleges', content: whole };
  if (!HEARSAY.has(group.lemma)) return undefined;
  const that = tokens.findIndex((token, i) => i >= group.end && i < group.end + 8 && token.lower === 'that');
  if (subject?.lower === 'it' && that >= 0)
    return {
      ...shared,
      speaker,
      mode,
      that: true,
      content: { from: that + 1, to: tokens.length },
      words: { from, to: that + 1 },
    };
  if (
    INFINITIVE.has(group.lemma) &&
    after &&
    (after.lower === 'to' || (group.lemma === 'fear' && after.pos === 'ADJ'))
  )
    return { ...shared, speaker, mode: group.lemma === 'fear' ? 'warns' : mode, content: whole };
  const settled = group.lemma === 'confirm' || group.lemma === 'deny' || group.lemma === 'report';
  // "was denied bail" names what was withheld, not what was said.
  if (settled && (speaker !== null || !after || after.kind === 'punctuation' || after.pos === 'ADP'))
    return { ...shared, speaker, mode, content: { from, to: group.start } };
  return undefined;
}

function agentOf(tokens: readonly Token[], from: number): Frame['speaker'] {
  const by = tokens.findIndex((token, i) => i >= from && i < from + 4 && token.lower === 'by');
  if (by < 0) return null;
  let to = by + 1;
  while (to < tokens.length && /^(?:DET|ADJ|NOUN|PROPN|PART|PRON|NUM)$/.test(tokens[to]?.pos ?? '')) to += 1;
  return to > by + 1 ? { from: by + 1, to } : null;
}

/** "The mayor was quoted as saying that …" */
function quoted(tokens: readonly Token[], from: number, start: number, end: number): Frame | undefined {
  const speaker = subjectOf(tokens, from, start);
  if (!speaker) return undefined;
  const at = tokens[end + 2]?.lower === 'that' ? end + 3 : end + 2;
  return {
    speaker,
    cue: { from: end - 1, to: end + 2 },
    mode: 'asserts',
    content: { from: at, to: tokens.length },
    words: { from, to: at },
    that: true,
    open: false,
  };
}
