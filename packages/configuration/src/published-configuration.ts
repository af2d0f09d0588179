import { gunzipSync, gzipSync } from 'node:zlib';
import type { ItemKey, Services } from '@claimwire/core';
import { z } from 'zod';

const KEY: ItemKey = { pk: 'CONFIGURATION', sk: 'DEPLOYED' };

/** Packed: an item holds 400 KB, and thousands of feeds have their addresses in it. */
const Published = z.object({ digest: z.string(), gzip: z.base64() });

/**
 * Keeps the deployed configuration in the table, as the user wrote it, so that remote commands work by what is deployed
 * and not by a file that may have changed since. Writes nothing when it is there already.
 */
export async function publishConfiguration(
  { table, digest }: Pick<Services, 'table' | 'digest'>,
  text: string,
): Promise<void> {
  const stored = await table.get(KEY);
  if (stored && Published.parse(stored.data).digest === digest(text)) return;
  const item = { ...KEY, data: { digest: digest(text), gzip: gzipSync(text).toString('base64') } };
  // Two that start at the same time write the same; one of an older deploy is put right by the next that starts.
  await (stored ? table.replace(item, stored.revision) : table.putIfAbsent(item));
}

/** The deployed configuration's text; undefined before the first tick. */
export async function publishedConfiguration({
  table,
}: Pick<Services, 'table'>): Promise<string | undefined> {
  const stored = await table.get(KEY, { consistent: true });
  return stored && gunzipSync(Buffer.from(Published.parse(stored.data).gzip, 'base64')).toString();
}
