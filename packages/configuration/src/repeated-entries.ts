import { type Document, isMap, isScalar, isSeq, type Scalar } from 'yaml';

/** Entries that a list must have only once: a feed by its address, a channel by its id. */
export function repeatedEntries(document: Document.Parsed): readonly { node: Scalar; text: string }[] {
  return [...repeated(document, 'feeds', 'url'), ...repeated(document, 'channels', 'id')];
}

function* repeated(
  document: Document.Parsed,
  list: string,
  key: string,
): Generator<{ node: Scalar; text: string }> {
  const entries = document.get(list, true);
  if (!isSeq(entries)) return;
  const places = new Map<unknown, number>();
  for (const [i, entry] of entries.items.entries()) {
    const node = isMap(entry) ? entry.get(key, true) : undefined;
    if (!isScalar(node)) continue;
    const first = places.get(node.value);
    if (first === undefined) places.set(node.value, i);
    else yield { node, text: `${list}[${i}].${key}: is ${list}[${first}] once more; take one of them out` };
  }
}
