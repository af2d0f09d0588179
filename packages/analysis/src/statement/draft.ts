import type { Span } from '@claimwire/core';
import type { Token } from '../language/parse.ts';
import { inheritsFrame } from './clause/inherit.ts';
import { piecesOf } from './clause/pieces.ts';
import { draftOf, joined, withFrame, withoutFullStop } from './draft-span.ts';
import type { Frame } from './speech/frame.ts';
import { type Said, saidBy } from './speech/said.ts';
import { type DraftContext, outerFrame, pieceFrame, withoutLead } from './speech/sentence-frames.ts';

/** A statement before names, references and slots are filled in. */
export interface Draft {
  readonly span: Span;
  readonly content: Span;
  /** Tokens of the statement without a frame that is set off ("…, she said"). */
  readonly tokens: readonly Token[];
  /** Tokens of the content. */
  readonly core: readonly Token[];
  readonly said: Said | null;
}

const PRONOUN = /^(?:it|they|this|these|those|that)$/;

/** Cuts a sentence into what it says and who says it. */
export function draftsOf(tokens: readonly Token[], context: DraftContext): readonly Draft[] {
  const outer = outerFrame(tokens, context);
  const words = outer?.words;
  const inner = words ? tokens.filter((_, i) => i < words.from || i >= words.to) : tokens;
  const shared = outer ? saidBy(tokens, outer) : null;
  const pieces = piecesOf(inner);
  const drafts: Draft[] = [];
  let before: { readonly frame: Frame; readonly said: Said } | undefined;
  for (const piece of pieces) {
    const own = inner.slice(piece.from, piece.to);
    const bare = outer ? own : withoutLead(own);
    const inside = pieceFrame(bare, piece.link, outer !== undefined);
    // Within a quotation it is the quoted one who speaks, whoever he says said it.
    const cue = inside && bare[inside.cue.from];
    const frame = cue && context.inQuote(cue) ? undefined : inside;
    const inherited = !frame && before && inheritsFrame(own, piece.link, before.frame) ? before.said : null;
    const owned = frame ? saidBy(bare, frame, tokens) : (shared ?? inherited);
    // "…,” said John Kirby, adding that …": the same speaker.
    const said = frame?.shared && owned && shared ? { ...owned, speaker: shared.speaker } : owned;
    if (frame && said) before = { frame, said };
    else if (!inherited) before = undefined;
    const core = frame ? bare.slice(frame.content.from, frame.content.to) : own;
    const alone =
      pieces.length === 1 && outer && !frame
        ? tokens.slice(outer.content.from, outer.content.to).filter((_, i) => !isFramed(outer, i))
        : core;
    const draft = draftOf(own, outer ? withoutFullStop(alone, own, tokens, outer) : alone, said);
    const last = drafts.at(-1);
    if (draft && last && piece.link === 'adding' && PRONOUN.test(draft.core[0]?.lower ?? '')) {
      drafts[drafts.length - 1] = joined(last, draft);
    } else if (draft) drafts.push(draft);
  }
  return words ? withFrame(drafts, tokens.slice(words.from, words.to)) : drafts;
}

/** The frame's place counts in `content` only where content begins at 0, as it does for frames behind what is said. */
function isFramed(frame: Frame, i: number): boolean {
  const at = frame.content.from + i;
  return frame.words !== null && at >= frame.words.from && at < frame.words.to;
}
