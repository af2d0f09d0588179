import { Claim } from './claim.ts';
import { ClaimId } from './id.ts';
import { keys } from './keys.ts';
import type { Services } from './services.ts';
import { load } from './stored.ts';
import { listClaims } from './views.ts';

/** Fewest characters of an id that stand for the whole: eight of hex tell apart what one desk will ever track. */
const SHORTEST = 8;

/** What somebody who gives an id, or its beginning, means. */
export type FoundClaim =
  | { readonly kind: 'found'; readonly id: ClaimId }
  | { readonly kind: 'none' }
  | { readonly kind: 'ambiguous'; readonly ids: readonly ClaimId[] };

/** Finds the claim with this id, or the only listed one whose id begins like this. */
export async function findClaim(services: Pick<Services, 'table'>, given: string): Promise<FoundClaim> {
  const whole = ClaimId.safeParse(given);
  if (!whole.success) return { kind: 'none' };
  if (await load(services.table, keys.claim(whole.data), Claim)) return { kind: 'found', id: whole.data };
  if (given.length < SHORTEST) return { kind: 'none' };
  const ids: ClaimId[] = [];
  for await (const { id } of listClaims(services, {})) if (id.startsWith(given)) ids.push(id);
  const [id, second] = ids;
  if (id === undefined) return { kind: 'none' };
  return second === undefined ? { kind: 'found', id } : { kind: 'ambiguous', ids };
}
