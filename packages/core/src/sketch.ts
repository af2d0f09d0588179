import { z } from 'zod';

/** A small summary of a text by which its copies are found. */
export const Sketch = z.object({
  /** Locality-sensitive keys: texts that share one may be copies. */
  bands: z.array(z.string()),
  /** Smallest hashes of the text's word n-grams (bottom-k sketch), ascending. */
  hashes: z.array(z.number()),
  /** How many different n-grams the text has. */
  size: z.int().min(0),
});
export type Sketch = z.infer<typeof Sketch>;
