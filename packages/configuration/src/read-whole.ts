import { readFile } from 'node:fs/promises';
import { systemReason } from './system-reason.ts';

/** A file's bytes, or why it cannot be read. */
export type WholeFile =
  | { readonly kind: 'body'; readonly body: Uint8Array }
  | { readonly kind: 'failed'; readonly why: string; readonly missing: boolean };

/** Reads a whole file; `-` reads what comes in on standard input. */
export async function readWhole(path: string, stdin: AsyncIterable<Uint8Array | string>): Promise<WholeFile> {
  if (path === '-') {
    const chunks: Uint8Array[] = [];
    for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    return { kind: 'body', body: Buffer.concat(chunks) };
  }
  try {
    return { kind: 'body', body: await readFile(path) };
  } catch (error) {
    const why = systemReason(error);
    if (why === undefined) throw error;
    return { kind: 'failed', why, missing: isMissing(error) };
  }
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';
