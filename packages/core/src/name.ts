import { z } from 'zod';
import { Span } from './span.ts';

/** A named person, place, organisation or thing, with the one spelling under which its variants meet. */
export const Name = z.object({
  span: Span,
  text: z.string(),
  /** Lower-case canonical form: `vladimir putin` for "Putin", `united states` for "US" and "Washington" as a government. */
  canonical: z.string(),
  kind: z.enum(['person', 'place', 'organisation', 'other']),
});
export type Name = z.infer<typeof Name>;
