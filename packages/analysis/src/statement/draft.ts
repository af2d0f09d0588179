import type { Span } from '@claimwire/core';
import type { Token } from '../language/parse.ts';
import { inheritsFrame } from './clause/inherit.ts';
import { piecesOf } from './clause/pieces.ts';
import type { TokenRange } from './grammar/token-range.ts';
import { accordingFrame } from './speech/according-frame.ts';
import { attachedFrame } from './speech/attached-frame.ts';
import type { Mode } from './speech/cues.ts';
import type { Frame } from './speech/frame.ts';
import { headlineFrame } from './speech/headline-frame.ts';
import { impersonalFrame } from './speech/impersonal-frame.ts';
import { leadingFrame } from './speech/leading-frame.ts';
import { mainSubject, participleFrame, sharedFrame } from './speech/participle-frame.ts';
import { passiveFrame } from './speech/passive-frame.ts';
import { relativeFrame } from './speech/relative-frame.ts';
import { verblessFrame } from './speech/verbless-frame.ts';

/** Who says something, as tokens of the sentence: still to be resolved to a name. */
export interface Said {
  readonly speaker: readonly Token[];
  readonly cue: readonly Token[];
  readonly mode: Mode;
  readonly open: boolean;
}

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

/** What a sentence's surroundings tell about its tokens. */
export interface DraftContext {
  inQuote(token: Token): boolean;
  /** Whether the tokens name a person, for headlines. */
  isPerson(tokens: readonly Token[]): boolean;
  /** The text is a headline, where a colon may stand for "says". */
  readonly headline: boolean;
}

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
    const inside = outer
      ? (passedOn(own) ?? (piece.link === 'adding' ? participleFrame(own) : undefined))
      : innerFrame(withoutLead(own), piece.link);
    // Within a quotation it is the quoted one who speaks, whoever he says said it.
    const bare = outer ? own : withoutLead(own);
    const cue = inside && bare[inside.cue.from];
    const frame = cue && context.inQuote(cue) ? undefined : inside;
    const inherited = !frame && before && inheritsFrame(own, piece.link, before.frame) ? before.said : null;
    const owned = frame ? saidBy(bare, frame, tokens) : (shared ?? inherited);
    // "…,” said John Kirby, adding that …": the same speaker.
    const said = frame?.shared && owned && shared ? { ...owned, speaker: shared.speaker } : owned;
    if (frame && said) before = { frame, said };
    else if (!inherited) before = undefined;
    const core = frame ? slice(bare, frame.content) : own;
    const alone =
      pieces.length === 1 && outer && !frame
        ? slice(tokens, outer.content).filter((_, i) => !isFramed(outer, i))
        : core;
    const draft = draftOf(own, outer ? withoutFullStop(alone, own, tokens, outer) : alone, said);
    if (draft) drafts.push(draft);
  }
  return outer?.words ? withFrame(drafts, tokens, outer.words) : drafts;
}

/** The frame's place counts in `content` only where content begins at 0, as it does for frames behind what is said. */
function isFramed(frame: Frame, i: number): boolean {
  const at = frame.content.from + i;
  return frame.words !== null && at >= frame.words.from && at < frame.words.to;
}

function outerFrame(tokens: readonly Token[], context: DraftContext): Frame | undefined {
  const people = (from: number, to: number) => context.isPerson(tokens.slice(from, to));
  return (
    (context.headline ? headlineFrame(tokens, people) : undefined) ??
    attachedFrame(tokens, (token) => context.inQuote(token)) ??
    accordingFrame(tokens) ??
    verblessFrame(tokens, (token) => context.inQuote(token))
  );
}

/** "According to Carl Bildt, … – writes Euronews": the paper passes on what somebody else says. */
function passedOn(tokens: readonly Token[]): Frame | undefined {
  const frame = accordingFrame(tokens);
  return frame?.words && frame.words.from < frame.content.from ? frame : undefined;
}

function innerFrame(tokens: readonly Token[], link: string | null): Frame | undefined {
  if (link === 'said') return sharedFrame(tokens);
  return (
    participleFrame(tokens) ??
    impersonalFrame(tokens) ??
    leadingFrame(tokens) ??
    passiveFrame(tokens) ??
    relativeFrame(tokens)
  );
}

/** "While Apple announced that …": the conjunction hides that the clause is a main one. */
function withoutLead(tokens: readonly Token[]): readonly Token[] {
  return /^(?:while|although|though|whereas)$/.test(tokens[0]?.lower ?? '') ? tokens.slice(1) : tokens;
}

function saidBy(own: readonly Token[], frame: Frame, sentence: readonly Token[] = own): Said {
  const subject = frame.speaker === null && frame.shared ? mainSubject(sentence) : null;
  return {
    speaker: subject ? slice(sentence, subject) : frame.speaker ? slice(own, frame.speaker) : [],
    cue: slice(own, frame.cue),
    mode: frame.mode,
    open: frame.open,
  };
}

/** Where the frame closes the sentence, the full stop behind it is not the content's. */
function withoutFullStop(
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

function slice(tokens: readonly Token[], range: TokenRange): readonly Token[] {
  return tokens.slice(range.from, range.to);
}

function draftOf(tokens: readonly Token[], core: readonly Token[], said: Said | null): Draft | undefined {
  const span = spanOf(trimEnds(tokens));
  const content = spanOf(trimEnds(core));
  return span && content ? { span, content, tokens, core, said } : undefined;
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

/** The set-off frame goes to the part that it follows; one in front goes to the first. */
function withFrame(drafts: readonly Draft[], tokens: readonly Token[], words: TokenRange): readonly Draft[] {
  const frame = spanOf(trimEnds(slice(tokens, words)));
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
