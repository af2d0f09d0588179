import { z } from 'zod';
import { Span } from './span.ts';

/**
 * A figure in a text as the interval of values it allows: "dozens" is 24 to 99, "more than a hundred" starts at 101,
 * "about 1,000" is 900 to 1,100. `null` is an open end. Values are in the canonical unit (metres for lengths,
 * square metres, kilograms, seconds, litres, degrees Celsius, `percent`, ISO currency codes), `one` for plain counts.
 */
export const Quantity = z.object({
  span: Span,
  text: z.string(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  /** The value as said, in canonical units: 43 for "43" and for "at least 43"; null for "dozens". */
  value: z.number().nullable(),
  approximate: z.boolean(),
  /** The text says that it is a change of another figure ("rose by 20", "20 more"), not a level. */
  delta: z.boolean(),
  unit: z.string(),
  /** Normalised head noun of what is counted: `person`, `home`, `body`; null when the text leaves it open. */
  counted: z.string().nullable(),
  /** What happened to or is said of the counted: `die`, `injure`, `miss`, `arrest`, `rescue`, `aboard`, `destroy` …; null when unknown. */
  role: z.string().nullable(),
});
export type Quantity = z.infer<typeof Quantity>;
