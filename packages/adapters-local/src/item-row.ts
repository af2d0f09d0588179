import { checkPlace, type Item, type NewItem } from '@claimwire/core';
import { z } from 'zod';

const ItemRow = z.object({
  pk: z.string(),
  sk: z.string(),
  data: z.string(),
  list: z.string().nullable(),
  place: z.string().nullable(),
  expires: z.number().nullable(),
  revision: z.int(),
});

/** An item as the columns of its row. Throws where `list` and `order` do not come together. */
export function itemColumns(item: NewItem) {
  checkPlace(item);
  const { pk, sk, data, list, order, expires } = item;
  return {
    pk,
    sk,
    data: JSON.stringify(data),
    list: list ?? null,
    place: order ?? null,
    expires: expires ?? null,
  };
}

/** The item that a row holds. */
export function itemOf(row: unknown): Item {
  const { pk, sk, data, list, place, expires, revision } = ItemRow.parse(row);
  // What it means is checked by whoever reads the item, with the schema of what it is.
  const parsed: Item['data'] = JSON.parse(data);
  return {
    pk,
    sk,
    data: parsed,
    ...(list === null ? {} : { list }),
    ...(place === null ? {} : { order: place }),
    ...(expires === null ? {} : { expires }),
    revision,
  };
}
