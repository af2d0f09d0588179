import type { Token } from '../../language/parse.ts';
import { accordingFrame } from './according-frame.ts';
import { attachedFrame } from './attached-frame.ts';
import type { Frame } from './frame.ts';
import { headlineFrame } from './headline-frame.ts';
import { impersonalFrame } from './impersonal-frame.ts';
import { leadingFrame } from './leading-frame.ts';
import { participleFrame, sharedFrame } from './participle-frame.ts';
import { passiveFrame } from './passive-frame.ts';
import { relativeFrame } from './relative-frame.ts';
import { verblessFrame } from './verbless-frame.ts';

/** What a sentence's surroundings tell about its tokens. */
export interface DraftContext {
  inQuote(token: Token): boolean;
  /** Whether the tokens name a person, for headlines. */
  isPerson(tokens: readonly Token[]): boolean;
  /** The text is a headline, where a colon may stand for "says". */
  readonly headline: boolean;
}

/** The frame that holds for a sentence as a whole: "…, she said", "according to …". */
export function outerFrame(tokens: readonly Token[], context: DraftContext): Frame | undefined {
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

/**
 * The frame of one piece of a sentence, where none holds for the whole: "She said that …", or within one that does:
 * "…, adding that". `link`: the conjunction before the piece.
 */
export function pieceFrame(
  tokens: readonly Token[],
  link: string | null,
  isCovered: boolean,
): Frame | undefined {
  if (isCovered) return passedOn(tokens) ?? (link === 'adding' ? participleFrame(tokens) : undefined);
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
export function withoutLead(tokens: readonly Token[]): readonly Token[] {
  return /^(?:while|although|though|whereas)$/.test(tokens[0]?.lower ?? '') ? tokens.slice(1) : tokens;
}
