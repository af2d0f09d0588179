import type { Item, Page } from '@claimwire/core';
import { expect } from 'vitest';

/** Reads on until there is no cursor, and checks that no page is longer than asked for. */
export async function readAll(
  limit: number,
  page: (next: { limit: number; cursor?: string }) => Promise<Page>,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let next: { limit: number; cursor?: string } | undefined = { limit };
  while (next !== undefined) {
    const { items: more, cursor }: Page = await page(next);
    expect(more.length).toBeLessThanOrEqual(limit);
    items.push(...more);
    next = cursor === undefined ? undefined : { limit, cursor };
  }
  return items;
}
