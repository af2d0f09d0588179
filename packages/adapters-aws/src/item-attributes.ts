import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { checkPlace, type Item, type ItemKey, type NewItem } from '@claimwire/core';
import { z } from 'zod';
import { decodeData, encodeData } from './item-data.ts';

/** Most bytes of an item, its attribute names included (Amazon DynamoDB Developer Guide, "Quotas"). */
const MOST_BYTES = 400 * 1024;

/** What DynamoDB keeps of an item apart from `data`, in bytes: names, revision, expiry, and room to spare. */
const OVERHEAD = 200;

const Text = z.object({ S: z.string() });
const Amount = z.object({ N: z.string() });

const Key = z.object({ pk: Text, sk: Text });

const Attributes = Key.extend({
  data: z.union([Text, z.object({ B: z.instanceof(Uint8Array) })]),
  list: Text.optional(),
  order: Text.optional(),
  expires: Amount.optional(),
  revision: Amount,
});

/** The key of an item as attributes. */
export const keyAttributes = ({ pk, sk }: ItemKey) => ({ pk: { S: pk }, sk: { S: sk } });

/** The key of the item that these attributes are from. */
export function keyOf(attributes: Readonly<Record<string, AttributeValue>>): ItemKey {
  const { pk, sk } = Key.parse(attributes);
  return { pk: pk.S, sk: sk.S };
}

/**
 * An item as the attributes of a DynamoDB item. `expires` is the table's TTL attribute, `list` and `order` are the keys
 * of its index.
 * Throws where `list` and `order` do not come together, and for an item that is too large for the table.
 */
export function attributesOf(item: NewItem, revision: number): Record<string, AttributeValue> {
  checkPlace(item);
  const { pk, sk, data, list, order, expires } = item;
  const stored = encodeData(data);
  const bytes =
    stored.bytes +
    [pk, sk, list ?? '', order ?? ''].reduce((sum, text) => sum + Buffer.byteLength(text), OVERHEAD);
  if (bytes > MOST_BYTES) {
    throw new Error(
      `Cannot store "${pk}" "${sk}": it takes ${bytes} bytes, and DynamoDB holds ${MOST_BYTES} at most`,
    );
  }
  return {
    ...keyAttributes(item),
    data: stored.attribute,
    ...(list !== undefined && order !== undefined && { list: { S: list }, order: { S: order } }),
    ...(expires !== undefined && { expires: { N: String(expires) } }),
    revision: { N: String(revision) },
  };
}

/** The item that these attributes hold. Throws when something else than an `ItemTable` wrote them. */
export function itemOf(attributes: Readonly<Record<string, AttributeValue>>): Item {
  const parsed = Attributes.safeParse(attributes);
  if (!parsed.success) {
    const key = [attributes.pk?.S, attributes.sk?.S].join(' / ');
    throw new Error(`Cannot read item "${key}": it does not have the expected attributes`, {
      cause: parsed.error,
    });
  }
  const { pk, sk, data, list, order, expires, revision } = parsed.data;
  return {
    pk: pk.S,
    sk: sk.S,
    data: decodeData(data),
    ...(list && { list: list.S }),
    ...(order && { order: order.S }),
    ...(expires && { expires: Number(expires.N) }),
    revision: Number(revision.N),
  };
}
