import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** A DynamoDB item. */
export type Attributes = Readonly<Record<string, AttributeValue>>;

/** Bytes that one write unit, and one consistent read unit, covers. */
const WRITE_BYTES = 1024;
const READ_BYTES = 4096;

/** Attributes that hold the place in the index. */
const PLACE = ['list', 'order'] as const;

/** Size of an item as it is billed: names and values, numbers at about half their digits. */
export function bytesOf(item: Attributes): number {
  return Object.entries(item).reduce((sum, [name, value]) => {
    const bytes =
      Buffer.byteLength(value.S ?? '') + (value.B?.length ?? 0) + Math.ceil((value.N?.length ?? 0) / 2);
    return sum + Buffer.byteLength(name) + bytes;
  }, 0);
}

/** Units of reading items in one go: a page of a query is rounded up once, items of a batch each. */
export const readUnits = (items: readonly Attributes[], consistent: boolean): number =>
  Math.max(1, Math.ceil(items.reduce((sum, item) => sum + bytesOf(item), 0) / READ_BYTES)) *
  (consistent ? 1 : 0.5);

const ofOne = (item: Attributes): number => Math.max(1, Math.ceil(bytesOf(item) / WRITE_BYTES));

/**
 * Units of putting an item in place of another or of nothing: the larger of the two, and the index, which holds keys
 * only: one unit to write an entry and one to take it out.
 */
export function putUnits(item: Attributes, old: Attributes | undefined): number {
  const table = Math.max(ofOne(item), old ? ofOne(old) : 0);
  const places = [item, old].map((each) => PLACE.map((name) => each?.[name]?.S ?? '').join('\n'));
  const [now, before] = places.map((place) => (place === '\n' ? undefined : place));
  if (now === before) return table;
  return table + (now === undefined ? 0 : 1) + (before === undefined ? 0 : 1);
}
