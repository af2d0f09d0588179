import type { ArticleText, Attribution, Name, Reference, Span, Statement } from '@claimwire/core';
import type { Token } from '../language/parse.ts';
import { findDates } from '../slots/find-dates.ts';
import { findQuantities } from '../slots/find-quantities.ts';
import { termsOf } from '../slots/terms-of.ts';
import type { ArticleSentence } from './article-sentences.ts';
import { isCheckable } from './checkable.ts';
import { isCorrection } from './correction.ts';
import type { Draft } from './draft.ts';
import { modalityOf } from './modality.ts';
import { polarityOf } from './polarity.ts';
import { handOnSpeakers } from './quoted-speech.ts';
import { type Speaker, speakerOf } from './speaker.ts';

/** All that was found out about one sentence. */
export interface SentenceFacts extends ArticleSentence {
  readonly names: readonly Name[];
  readonly drafts: readonly Draft[];
  readonly references: readonly Reference[];
  fullName(canonical: string): string | undefined;
  canonical(words: string): string;
}

/** A statement and the paragraph it stands in. */
export interface Placed {
  readonly statement: Statement;
  readonly paragraph: number;
  readonly label: string;
}

/** Words quoted make a statement direct speech when they are most of it. */
const MOSTLY = 0.6;
/** Verbs by which one binds oneself to what is still to come. */
const PROMISE = /^(?:promise|pledge|vow|threaten|propose|plan)$/;

/** Fills the drafts of an article's sentences in: speakers, slots, polarity, modality; leaves out what cannot be checked. */
export function statementsOf(
  sentences: readonly SentenceFacts[],
  { text, published }: ArticleText,
  {
    creditsOfSentence,
    headline,
  }: { creditsOfSentence(sentence: string): readonly string[]; readonly headline: boolean },
): readonly Placed[] {
  const drafted = sentences.flatMap((facts) => {
    const quantities = findQuantities(facts.sentence, text);
    const dates = findDates(facts.sentence, text, published);
    return facts.drafts.map((draft) => ({
      facts,
      draft,
      quantities,
      dates,
      attribution: attributionOf(draft, facts, text),
    }));
  });
  const speakers = handOnSpeakers(
    drafted.map(({ facts, draft, attribution }) => ({
      span: draft.span,
      content: draft.content,
      paragraph: facts.paragraph,
      quote: facts.quotes.find((quote) => share(quote, draft.content) >= MOSTLY) ?? null,
      attribution,
      goesOn: goesOn(draft),
    })),
  );
  return drafted.flatMap(({ facts, draft, quantities, dates }, i): Placed[] => {
    const attribution = speakers[i] ?? null;
    const { span, content } = draft;
    const quote = text.slice(span.start, span.end);
    // What "X said on Monday" counts and dates is the saying; an accusation or warning is an act with figures of its own.
    // "On March 20, it was reported that …" names no speaker, and the day is that of the event as well.
    const saying = attribution?.mode === 'asserts' && attribution.speaker !== null;
    const slots = attribution === null || saying ? content : span;
    const within = (found: { readonly span: Span }): boolean => isInside(found.span, slots);
    const names = facts.names.filter((name) => isInside(name.span, span));
    const own = { quantities: quantities.filter(within), dates: dates.filter(within), names };
    const context = facts.references.filter((one) => isInside(one.span, span));
    const core = { tokens: draft.core, start: content.start, end: content.end };
    const plain = modalityOf(draft.core, draft.said?.open ?? false);
    const promised =
      plain === 'actual' && draft.said?.cue.some((token) => PROMISE.test(token.lemma)) === true;
    const statement: Statement = {
      index: 0,
      quote,
      span,
      content,
      attribution,
      credits: [...creditsOfSentence(quote)],
      polarity: polarityOf(draft.core),
      modality: promised ? 'planned' : plain,
      correction: isCorrection(quote),
      ...own,
      context: [...context, ...speakerReferences(draft.core, attribution)],
      terms: [
        ...new Set(
          context.filter((one) => isInside(one.span, content)).map((one) => facts.canonical(one.standsFor)),
        ),
        ...termsOf(core, own),
      ],
    };
    // A text that was given bare is what is asked about, whatever it says.
    const checked =
      headline ||
      isCheckable({
        quote,
        tokens: draft.tokens,
        anchored:
          own.quantities.length + own.dates.length > 0 || names.some((name) => isInside(name.span, content)),
        said: attribution !== null,
        question: statement.modality === 'question',
        direct: attribution?.direct ?? false,
      });
    return checked ? [{ statement, paragraph: facts.paragraph, label: facts.label }] : [];
  });
}

function attributionOf(draft: Draft, facts: SentenceFacts, text: string): Attribution | null {
  const { said } = draft;
  const [first] = said?.cue ?? [];
  const last = said?.cue.at(-1);
  if (!said || !first || !last) return null;
  const who: Speaker | null = said.speaker.length > 0 ? speakerOf(said.speaker, { ...facts, text }) : null;
  return {
    speaker: who?.speaker ?? null,
    role: who?.role ?? null,
    cue: text.slice(first.start, last.end),
    mode: said.mode,
    direct: facts.quotes.some((quote) => share(quote, draft.content) >= MOSTLY),
    speakerSpan: who?.span ?? null,
    cueSpan: { start: first.start, end: last.end },
  };
}

/** How much of a passage a quotation covers, 0 to 1. */
function share(quote: Span, passage: Span): number {
  const length = passage.end - passage.start;
  return length > 0 ? (Math.min(quote.end, passage.end) - Math.max(quote.start, passage.start)) / length : 0;
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** English sets what somebody went on to tell into the past perfect: "He had learned of it from his wife". */
function goesOn({ said, tokens }: Draft): boolean {
  return (
    said === null &&
    /^(?:he|she|it|they)$/.test(tokens[0]?.lower ?? '') &&
    tokens[1]?.lower === 'had' &&
    tokens[2]?.pos === 'VERB'
  );
}

/** "I" in direct speech is the speaker. */
function speakerReferences(tokens: readonly Token[], attribution: Attribution | null): Reference[] {
  const speaker = attribution?.direct ? attribution.speaker : null;
  if (speaker === null) return [];
  return tokens
    .filter((token) => /^(?:i|me|my|myself)$/.test(token.lower))
    .map((token) => ({ span: { start: token.start, end: token.end }, text: token.text, standsFor: speaker }));
}
