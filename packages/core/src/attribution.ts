import { z } from 'zod';
import { Span } from './span.ts';

/** Who says a statement inside an article, and how. Without one the publisher itself says it. */
export const Attribution = z.object({
  /** Resolved name or description: "John Kirby", "a US official", "police". */
  speaker: z.string().nullable(),
  /** "White House National Security Council spokesman"; null when the text gives none. */
  role: z.string().nullable(),
  /** The word that introduces the speech: "said", "denied", "according to". */
  cue: z.string(),
  mode: z.enum(['asserts', 'denies', 'doubts', 'warns', 'alleges', 'asks']),
  /** True for words inside quotation marks. */
  direct: z.boolean(),
  speakerSpan: Span.nullable(),
  cueSpan: Span.nullable(),
});
export type Attribution = z.infer<typeof Attribution>;
