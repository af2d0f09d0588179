import { readWhole } from '@claimwire/configuration';
import type { FeedReader } from '@claimwire/core';

/** What a FILE or URL argument holds. `url` is null for a file. */
export type SourceBody =
  | {
      readonly kind: 'body';
      readonly body: Uint8Array;
      readonly contentType: string | null;
      readonly url: string | null;
    }
  | { readonly kind: 'failed'; readonly why: string };

const isUrl = (target: string): boolean => /^https?:\/\//i.test(target);

/** Reads a file, standard input (`-`), or fetches a URL politely. */
export async function readSource(
  target: string,
  stdin: AsyncIterable<Uint8Array | string>,
  reader: Pick<FeedReader, 'fetch'>,
): Promise<SourceBody> {
  if (!isUrl(target)) {
    const file = await readWhole(target, stdin);
    return file.kind === 'failed' ? file : { ...file, contentType: null, url: null };
  }
  const fetched = await reader.fetch(target);
  switch (fetched.kind) {
    case 'body':
      return fetched;
    case 'failed':
      return fetched;
    case 'not-modified':
      return { kind: 'failed', why: 'the server says that nothing changed, though it was not asked' };
  }
}
