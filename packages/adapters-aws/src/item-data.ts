import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { NewItem } from '@claimwire/core';

/** A write is billed by the kilobyte, so what fits into one is left readable. */
const READABLE_BYTES = 600;

/**
 * The data of an item as one attribute: its JSON text, so that every number and string comes back exactly as it does
 * from SQLite; deflated where that is smaller, since claims and evidence shrink to about a third.
 */
export function encodeData(data: NewItem['data']): { attribute: AttributeValue; bytes: number } {
  const text = JSON.stringify(data);
  const bytes = Buffer.byteLength(text);
  if (bytes <= READABLE_BYTES) return { attribute: { S: text }, bytes };
  const deflated = deflateRawSync(text);
  if (deflated.length >= bytes) return { attribute: { S: text }, bytes };
  return { attribute: { B: deflated }, bytes: deflated.length };
}

/** What `encodeData` was given. */
export function decodeData(stored: { readonly S: string } | { readonly B: Uint8Array }): NewItem['data'] {
  // What it means is checked by whoever reads the item, with the schema of what it is.
  return JSON.parse('S' in stored ? stored.S : inflateRawSync(stored.B).toString());
}
