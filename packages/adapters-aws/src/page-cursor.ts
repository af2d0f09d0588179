import { z } from 'zod';

const Place = z.array(z.string().min(1)).min(1);

/** Writes the keys of the last item of a page as one opaque word. */
export function writeCursor(place: readonly string[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/**
 * Reads a cursor of `length` keys. Throws for what `writeCursor` did not write, and for one from a query with another
 * prefix, which DynamoDB refuses.
 */
export function readCursor(
  cursor: string,
  { length, prefix }: { length: number; prefix: string },
): readonly string[] {
  const place = Place.length(length).safeParse(parse(Buffer.from(cursor, 'base64url').toString()));
  if (!place.success || !place.data[0]?.startsWith(prefix)) {
    throw new Error(`Cannot read on from cursor "${cursor}": it is not from this query`);
  }
  return place.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
