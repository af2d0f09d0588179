import type { Span } from '@claimwire/core';
import type { Token } from '../language/parse.ts';
import type { Draft } from './draft.ts';
import type { Frame } from './speech/frame.ts';
import type { Said } from './speech/said.ts';

/** A draft with the spans of its tokens, or undefined where they are only marks. */
export function draftOf(
  tokens: readonly Token[],
  core: readonly Token[],
  said: Said | null,
): Draft | undefined {
  const span = spanOf(trimEnds(tokens));
  const content = spanOf(trimEnds(core));
  return span && content ? { span, content, tokens, core, said } : undefined;
}

/** The set-off frame goes to the part that it follows; one in front goes to the first. */
export function withFrame(drafts: readonly Draft[], frameTokens: readonly Token[]): readonly Draft[] {
  const frame = spanOf(trimEnds(frameTokens));
  if (!frame) return drafts;
  const at = Math.max(
    0,
    drafts.findLastIndex((draft) => draft.span.start < frame.start),
  );
  return drafts.map((draft, i) =>
    i === at
      ? {
          ...draft,
          span: { start: Math.min(draft.span.start, frame.start), end: Math.max(draft.span.end, frame.end) },
        }
      : draft,
  );
}

/** "He answered the warning, saying that it was blackmail": what it was stands in the part before. */
export function joined(before: Draft, draft: Draft): Draft {
  return {
    ...draft,
    span: { start: before.span.start, end: draft.span.end },
    tokens: [...before.tokens, ...draft.tokens],
  };
}

/** Where the frame closes the sentence, the full stop behind it is not the content's. */
export function withoutFullStop(
  core: readonly Token[],
  own: readonly Token[],
  tokens: readonly Token[],
  frame: Frame,
): readonly Token[] {
  const last = own.at(-1);
  const behind =
    frame.words !== null && tokens.slice(frame.words.to).every((token) => token.kind === 'punctuation');
  if (!behind || last?.text !== '.' || core.at(-1) !== last) return core;
  return core.slice(0, -1);
}

/** Marks at the ends are no part of what is said; quotation marks are. */
function trimEnds(tokens: readonly Token[]): readonly Token[] {
  let from = 0;
  let to = tokens.length;
  while (from < to && /^[,;:–—-]$/.test(tokens[from]?.text ?? '')) from += 1;
  while (to > from && /^[,;:–—-]$/.test(tokens[to - 1]?.text ?? '')) to -= 1;
  return tokens.slice(from, to);
}

function spanOf(tokens: readonly Token[]): Span | undefined {
  const [first] = tokens;
  const last = tokens.at(-1);
  return first && last ? { start: first.start, end: last.end } : undefined;
}
