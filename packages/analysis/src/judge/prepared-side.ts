import type { Side } from '@claimwire/core';
import { type Blame, blamesOf } from './blame.ts';
import { type Cue, cuesOf } from './cues.ts';
import { type Frame, framesOf } from './frames.ts';
import { type Negation, negationsOf } from './negation.ts';
import { type Proposition, propositionsOf } from './propositions.ts';
import { stem } from './stem.ts';
import { type Word, wordsOf } from './words.ts';

/** A side of a pair, read once for all pairs that it stands in. */
export interface PreparedSide {
  readonly side: Side;
  readonly words: readonly Word[];
  readonly content: readonly Word[];
  readonly stems: ReadonlySet<string>;
  readonly cues: readonly Cue[];
  readonly negations: readonly Negation[];
  /** Indices of words that a negation reaches. */
  readonly negated: ReadonlySet<number>;
  readonly frames: readonly Frame[];
  readonly propositions: readonly Proposition[];
  readonly blames: readonly Blame[];
  /** Stems of the setting's names, terms and title: what the sentence may leave unsaid. */
  readonly background: ReadonlySet<string>;
  /** Stands in an article whose setting is known, and not by itself. */
  readonly isInArticle: boolean;
  /** Milliseconds since the epoch of the article's date; null when unknown. */
  readonly published: number | null;
}

/** Reads a side: words, cues, negations, background. */
export function prepareSide(side: Side): PreparedSide {
  const { quote, span, context } = side.statement;
  const inQuote = (at: number) => at - span.start;
  const references = context.map((one) => ({
    ...one,
    span: { start: inQuote(one.span.start), end: inQuote(one.span.end) },
  }));
  const words = wordsOf(quote, references);
  const negations = negationsOf(words);
  const negated = new Set(negations.flatMap((negation) => [...negation.reaches]));
  const { setting } = side;
  const background = new Set(
    setting
      ? [setting.title, ...setting.names, ...setting.terms]
          .flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}'-]+/gu) ?? [])
          .map(stem)
      : [],
  );
  const published = setting?.published ? Date.parse(setting.published) : null;
  return {
    side,
    words,
    content: words.filter((word) => word.content),
    stems: new Set(words.map((word) => word.stem)),
    cues: cuesOf(words),
    negations,
    negated,
    frames: framesOf(words),
    propositions: propositionsOf(words),
    blames: blamesOf(words),
    background,
    isInArticle: background.size > 0,
    published,
  };
}
