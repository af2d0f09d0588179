import type { Token } from '../../language/parse.ts';
import type { TokenRange } from '../grammar/token-range.ts';
import { type VerbGroup, verbGroups } from '../grammar/verb-groups.ts';
import type { Frame } from './frame.ts';

/** Fewest words that a sentence can say something with before "…, she said". */
export const FEWEST = 2;

/** A frame that stands at `words` behind or inside what is said. */
export function frameAround(
  tokens: readonly Token[],
  speaker: TokenRange,
  group: VerbGroup,
  words: TokenRange,
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

/** Behind the last word of a sentence. */
export function lastWord(tokens: readonly Token[]): number {
  return tokens.findLastIndex((token) => token.kind !== 'punctuation') + 1;
}

/** A finite verb that is not in a subordinate clause stands in the range. */
export function hasClause(tokens: readonly Token[], from: number, to: number): boolean {
  return verbGroups(tokens, from, to).some((group) => !group.subordinate);
}

/** The content ends before the comma or dash; a quotation mark stays with it. */
export function contentEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  while (end > 0 && /^[,–—-]$/.test(tokens[end - 1]?.text ?? '')) end -= 1;
  return end;
}
