import { z } from 'zod';

/** What a table item may hold. `undefined` and `NaN` do not survive storage, so they are not in it. */
export const Json = z.json();
export type Json = z.infer<typeof Json>;
