import { type ClaimId, findClaim, type Services } from '@claimwire/core';
import type { Output } from './output.ts';

/** The claim that an id or its beginning means; undefined, and said why, where it means none or several. */
export async function claimArgument(
  services: Pick<Services, 'table'>,
  given: string,
  { output, doing, see }: { readonly output: Output; readonly doing: string; readonly see: string },
): Promise<ClaimId | undefined> {
  const found = await findClaim(services, given);
  if (found.kind === 'found') return found.id;
  const why = found.kind === 'none' ? 'there is none with this id' : `it may be ${found.ids.join(' or ')}`;
  output.problem(`Cannot ${doing} "${given}": ${why}; see "${see}"`);
  return undefined;
}
