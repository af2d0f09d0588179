import { z } from 'zod';
import { Attribution } from './attribution.ts';
import { DateRange } from './date-range.ts';
import { Name } from './name.ts';
import { Quantity } from './quantity.ts';
import { Span } from './span.ts';

/** A pronoun or short name in a statement and the full name it stands for in its article. */
export const Reference = z.object({ span: Span, text: z.string(), standsFor: z.string() });
export type Reference = z.infer<typeof Reference>;

/**
 * A sentence or clause that says something checkable. All spans count in the stored article text.
 * Opinions, questions' presuppositions, boilerplate and photo credits are not statements.
 */
export const Statement = z.object({
  /** Place in the article, from 0. */
  index: z.int().min(0),
  /** Verbatim: `text.slice(span.start, span.end)`. */
  quote: z.string(),
  span: Span,
  /** The part without "X said that": what is asserted. Inside `span`. */
  content: Span,
  attribution: Attribution.nullable(),
  /** Outlets that this sentence credits ("according to the BBC", "(Reuters)"), as written. */
  credits: z.array(z.string()),
  polarity: z.enum(['affirmed', 'negated']),
  modality: z.enum(['actual', 'possible', 'planned', 'conditional', 'question']),
  /** True when the article itself marks it as a correction of an earlier report. */
  correction: z.boolean(),
  quantities: z.array(Quantity),
  dates: z.array(DateRange),
  names: z.array(Name),
  /** Pronouns and short names resolved; the verbatim text stays untouched. */
  context: z.array(Reference),
  /** Normalised content words in text order: lemmas and concept classes, no stop words. Feeds the term index and the judge. */
  terms: z.array(z.string()),
});
export type Statement = z.infer<typeof Statement>;

/** What a statement's article is about: what a judge needs when the sentence itself does not name the event. */
export const Setting = z.object({
  title: z.string(),
  /** RFC 3339 UTC, or null when the text comes without a date. */
  published: z.string().nullable(),
  /** Canonical names, most prominent first, at most 12. */
  names: z.array(z.string()),
  /** Normalised key terms, most prominent first, at most 20. */
  terms: z.array(z.string()),
});
export type Setting = z.infer<typeof Setting>;
