import type { Attribution, Span } from '@claimwire/core';

/** What decides who speaks in a statement that names no speaker itself. */
export interface Spoken {
  readonly span: Span;
  readonly content: Span;
  readonly paragraph: number;
  /** The quotation that the content lies in, if any. */
  readonly quote: Span | null;
  readonly attribution: Attribution | null;
  /** A pronoun for the speaker before, with a past perfect: "He had learned of it from his wife". */
  readonly goesOn: boolean;
}

/**
 * Hands a speaker on to quotations without one: “It is over,” he said. “We won.” A part of the same quotation has the
 * same speaker; a quotation alone has the one of the sentence before it in the paragraph, or of the one right after.
 */
export function handOnSpeakers(spoken: readonly Spoken[]): readonly (Attribution | null)[] {
  const found: (Attribution | null)[] = [];
  for (const [i, one] of spoken.entries()) {
    const before = spoken[i - 1];
    const same = before?.paragraph === one.paragraph ? (found[i - 1] ?? null) : null;
    found.push(
      one.attribution ??
        (one.quote ? speakerOfQuote(spoken, i, one, same) : one.goesOn ? withoutSpan(same, false) : null),
    );
  }
  return found;
}

function speakerOfQuote(
  spoken: readonly Spoken[],
  i: number,
  one: Spoken,
  before: Attribution | null,
): Attribution | null {
  const partner = spoken.find(
    (other) =>
      isAround(other.attribution, one.quote) &&
      other.quote &&
      other.quote.start === one.quote?.start &&
      other.paragraph === one.paragraph,
  );
  if (partner) return withoutSpan(partner.attribution, true);
  if (before) return withoutSpan(before, true);
  const next = spoken[i + 1];
  if (next?.paragraph === one.paragraph && next.attribution?.direct)
    return withoutSpan(next.attribution, true);
  const past = spoken[i - 1];
  // The quotation before was not closed in its paragraph, so it goes on in this one.
  const goesOn =
    past?.quote &&
    past.paragraph === one.paragraph - 1 &&
    past.quote.end === past.span.end &&
    past.attribution?.direct;
  return goesOn ? withoutSpan(past.attribution, true) : null;
}

/** The speaker stands outside the quotation: “He rang me and said the queue was long” is not his who rang. */
function isAround(attribution: Attribution | null, quote: Span | null): boolean {
  const span = attribution?.cueSpan;
  return attribution !== null && !(quote && span && span.start >= quote.start && span.end <= quote.end);
}

function withoutSpan(attribution: Attribution | null, direct: boolean): Attribution | null {
  return (
    attribution && {
      ...attribution,
      mode: attribution.mode === 'denies' ? 'asserts' : attribution.mode,
      direct,
    }
  );
}
