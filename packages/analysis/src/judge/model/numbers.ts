import { z } from 'zod';

/**
 * A list of numbers. One check for the whole list: weights hold tens of thousands, and a schema for each of them takes a
 * tenth of a second of every start.
 */
export const Numbers = z.custom<number[]>(
  (value) => Array.isArray(value) && value.every((one) => typeof one === 'number' && Number.isFinite(one)),
  'wants a list of numbers',
);
