import { createReadStream } from 'node:fs';

/**
 * The lines of a UTF-8 file, or of standard input for `-`, one by one. Throws the system's error when the file cannot be
 * read; `node:readline` would wait for ever on it.
 */
export async function* linesOf(
  file: string,
  stdin: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<string> {
  const chunks: AsyncIterable<Uint8Array | string> = file === '-' ? stdin : createReadStream(file);
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const lines = rest.split(/\r?\n/);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}
