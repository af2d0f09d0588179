import { z } from 'zod';

const Place = z.array(z.string().min(1)).min(1);

/** A cursor that no page of this query was answered with: whoever gave it made it up, or took it from elsewhere. */
export class StrangeCursor extends Error {
  override readonly name = 'StrangeCursor';

  constructor(cursor: string) {
    super(`Cannot read on from cursor "${cursor}": it is not from this query`);
  }
}

/** Writes the place of the last item of a page, the values of its sort columns, as one opaque word. */
export function writeCursor(place: readonly string[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** Reads a cursor of `length` values. Throws `StrangeCursor` for what `writeCursor` did not write. */
export function readCursor(cursor: string, length: number): readonly string[] {
  const place = Place.length(length).safeParse(parse(Buffer.from(cursor, 'base64url').toString()));
  if (!place.success) throw new StrangeCursor(cursor);
  return place.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
