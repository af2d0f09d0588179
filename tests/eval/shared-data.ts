import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { z } from 'zod';

/** Where a file or folder of the sets that do not ship is, if it is. */
export const sharedPath = (name: string): string => join(SHARED, name);

const SHARED = join(import.meta.dirname, '../../../shared/eval');

/**
 * Lines of a data set that does not ship with the project (`NAME.jsonl` or `NAME.jsonl.gz` in `../shared/eval`); null
 * where it is not at hand.
 */
export function readShared<Schema extends z.ZodType>(name: string, schema: Schema): z.infer<Schema>[] | null {
  const path = sharedPath(name);
  if (!existsSync(path)) return null;
  const bytes = readFileSync(path);
  return readLines((name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'), schema);
}

/** Parses JSON lines by a schema. */
export function readLines<Schema extends z.ZodType>(text: string, schema: Schema): z.infer<Schema>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => schema.parse(JSON.parse(line)));
}
