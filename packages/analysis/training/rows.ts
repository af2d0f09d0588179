import { readdirSync, readFileSync } from 'node:fs';
import { Relation } from '@claimwire/core';
import { z } from 'zod';

/** One labelled pair of the training data. Rows of one `group` share their claim and never part between folds. */
export const Row = z.object({
  id: z.string(),
  group: z.string(),
  claim: z.string(),
  claimDate: z.iso.date(),
  statement: z.string(),
  statementDate: z.iso.date(),
  relation: Relation,
  type: z.string(),
});
export type Row = z.infer<typeof Row>;

/** The rows of `data/*.jsonl`, in the order of file names and lines. */
export function readRows(): readonly Row[] {
  const folder = new URL('data/', import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').trim().split('\n'))
    .map((line) => Row.parse(JSON.parse(line)));
}
