/** A body larger than allowed. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

/** Reads a body to its end, but no further than `limit` bytes; `onChunk` is called whenever some arrive. */
export async function readBody(
  stream: AsyncIterable<Uint8Array>,
  limit: number,
  onChunk: () => void,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    onChunk();
    size += chunk.length;
    if (size > limit) throw new BodyTooLarge(`the answer is larger than ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
