import { z } from 'zod';
import { Span } from './span.ts';

/**
 * What a newly arrived statement does to a tracked claim. In the field's terms: entailment (SUPPORTS, for),
 * contradiction (REFUTES, against), temporal update, discuss (observing), unrelated.
 */
export const Relation = z.enum(['confirms', 'contradicts', 'updates', 'mentions', 'unrelated']);
export type Relation = z.infer<typeof Relation>;

/** The relations that can raise an alert. */
export const AlertRelation = z.enum(['contradicts', 'updates', 'confirms']);
export type AlertRelation = z.infer<typeof AlertRelation>;

export const ReasonCode = z.enum([
  'same-fact',
  'number',
  'date',
  'place',
  'person',
  'cause',
  'negation',
  'antonym',
  'denial',
  'correction',
  'rising-count',
  'state-change',
  'hedged',
  'model',
]);
export type ReasonCode = z.infer<typeof ReasonCode>;

/** A piece of text and where it stands in its article. */
export const Passage = z.object({ span: Span, text: z.string() });
export type Passage = z.infer<typeof Passage>;

/** Why a relation was given: a code, the two passages it rests on, and the comparison in words. */
export const Reason = z.object({
  code: ReasonCode,
  claim: Passage,
  statement: Passage,
  /** For people: "dozens, not more than a hundred". Without the code in front. */
  detail: z.string(),
});
export type Reason = z.infer<typeof Reason>;
