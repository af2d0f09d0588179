import { PageCursor, type ViewPage } from '@claimwire/core';
import { z } from 'zod';

const Cursor = z
  .string()
  .transform((text) => jsonOf(Buffer.from(text, 'base64url').toString()))
  .pipe(PageCursor);

/** The parameters of a list: how many at most, and where to read on. */
export const Paging = {
  limit: z.coerce.number('wants a number').int().min(1).max(200).default(50),
  cursor: Cursor.optional(),
};

/** A page for whoever called: `next` is handed back as `cursor` to read on; null is the end. */
export function pageRecord<T>({ items, cursor }: ViewPage<T>, record: (item: T) => object) {
  return {
    items: items.map(record),
    next: cursor && Buffer.from(JSON.stringify(cursor)).toString('base64url'),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
