import type { Deadline } from './deadline.ts';
import type { Place, Room } from './room.ts';

/** A body larger than allowed. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

/** A body that was read, and, if it is a large one, what gives its place back. */
export interface ReadBody {
  readonly body: Uint8Array;
  readonly letGo: (() => void) | null;
}

/** Larger ones need a place: many large bodies at a time are more memory than a small machine has. */
const SMALL = 256 * 1024;

/** The pieces of a body as they come, no more than `limit` bytes; `onPiece` is called whenever some arrive. */
export async function* arriving(
  source: AsyncIterable<Uint8Array>,
  limit: number,
  onPiece: () => void,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of source) {
    onPiece();
    size += piece.length;
    if (size > limit) throw new BodyTooLarge(`the answer is larger than ${limit} bytes`);
    yield piece;
  }
}

/** Collects a body of at most `limit` bytes. A large one waits for its place first, and the server meanwhile for us. */
export async function collect(
  source: AsyncIterable<Uint8Array>,
  limit: number,
  room: Room,
  deadline: Pick<Deadline, 'during'>,
): Promise<ReadBody> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let place: Place | null = null;
  try {
    for await (const piece of source) {
      if (size + piece.length > limit)
        throw new BodyTooLarge(`the answer unpacks to more than ${limit} bytes`);
      if (place === null && size + piece.length > SMALL) {
        place = await deadline.during(room.take());
        place.desk.set(Buffer.concat(pieces.splice(0)));
      }
      if (place === null) pieces.push(piece);
      else place.desk.set(piece, size);
      size += piece.length;
    }
  } catch (error) {
    place?.leave();
    throw error;
  }
  if (place === null) return { body: Buffer.concat(pieces, size), letGo: null };
  return { body: Buffer.from(place.desk.subarray(0, size)), letGo: place.leave };
}
