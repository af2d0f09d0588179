import type { Token } from '../../language/parse.ts';
import { hasSubjectAndVerb } from '../grammar/has-subject-and-verb.ts';
import { opensClause } from '../grammar/opener.ts';
import { isTimeWord } from '../grammar/time-word.ts';
import type { TokenRange } from '../grammar/token-range.ts';
import { type VerbGroup, verbGroups } from '../grammar/verb-groups.ts';
import { contentEnd, FEWEST, frameAround, lastWord } from './around-frame.ts';
import type { Frame } from './frame.ts';
import { isSpeakerPhrase, startOfSpeaker, trimComma } from './speaker-phrase.ts';

/** "…, its director, Rosa Maldini, told reporters on the quay." */
export function trailingFrame(
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
  if (speaker.from >= speaker.to || !isSpeakerPhrase(tokens, speaker.from, speaker.to, group.end))
    return undefined;
  if (!isContent(tokens, start, group.end, to, inQuote)) return undefined;
  return frameAround(tokens, quotedSpeaker(tokens, group) ?? speaker, group, { from: start, to });
}

/** "…, the agency quoted a health official as saying": the one who is quoted speaks. */
function quotedSpeaker(tokens: readonly Token[], group: VerbGroup): TokenRange | undefined {
  if (group.lemma !== 'quote') return undefined;
  const as = tokens.findIndex(
    (token, i) => i > group.end && token.lower === 'as' && tokens[i + 1]?.lower === 'saying',
  );
  return as > 0 ? { from: group.end, to: as } : undefined;
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
    // "…, he said on “Meet the Press”" names a programme; any other quotation is what is said.
    if (inQuote(token)) return tokens[i - 1]?.pos === 'ADP' && i > group.end ? lastWord(tokens) : undefined;
    if (opensClause(tokens, i, group.end, group) && !/^(?:who|which|after|before|when|as)$/.test(token.lower))
      return undefined;
  }
  if (tokens[i]?.text === ':') return undefined;
  return hasSubjectAndVerb(tokens, group.end, i) ? undefined : i;
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
