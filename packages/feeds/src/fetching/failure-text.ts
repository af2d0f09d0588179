import { AddressRefused, connectionFailure } from '@claimwire/network';
import { errors } from 'undici';
import { TookTooLong } from './deadline.ts';
import { Unpackable } from './decompress.ts';
import { BodyTooLarge } from './read-body.ts';

/** Why a fetch failed, in one line for people. */
export function failureText(error: unknown): string {
  if (error instanceof AddressRefused) return error.why;
  if (error instanceof TookTooLong || error instanceof Unpackable || error instanceof BodyTooLarge)
    return error.message;
  const known = connectionFailure(error);
  if (known !== null) return known;
  if (error instanceof errors.HTTPParserError) return 'the answer is not HTTP';
  return error instanceof Error ? error.message.split('\n')[0]?.trim() || error.name : String(error);
}
